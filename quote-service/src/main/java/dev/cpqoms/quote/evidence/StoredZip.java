package dev.cpqoms.quote.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * A zip file without compression, times or comments: the same files give the same bytes on every
 * machine, and any tool opens it. Because there is only one way to write it, a changed byte
 * anywhere shows, also between the files.
 */
final class StoredZip {
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short UTF_8_NAMES = 0x0800;
  // 1 January 1980, the first day that the format knows.
  private static final short DATE = 0x21;
  private static final int LOCAL_SIZE = 30;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;

  private StoredZip() {}

  static byte[] write(SortedMap<String, byte[]> files) {
    int size = END_SIZE;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      size += LOCAL_SIZE + CENTRAL_SIZE + 2 * name(file.getKey()).length + file.getValue().length;
    }
    ByteBuffer zip = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer directory = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    files.forEach((name, content) -> file(zip, directory, name(name), content));
    int start = zip.position();
    directory.flip();
    zip.put(directory);
    zip.putInt(END).putShort((short) 0).putShort((short) 0);
    zip.putShort((short) files.size()).putShort((short) files.size());
    zip.putInt(zip.position() - 12 - start).putInt(start).putShort((short) 0);
    return zip.array();
  }

  /**
   * The files of a package that this class wrote.
   *
   * @throws IllegalArgumentException when it is anything else, or was changed
   */
  static SortedMap<String, byte[]> read(byte[] zip) {
    try {
      SortedMap<String, byte[]> files = files(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN));
      if (Arrays.equals(write(files), zip)) {
        return files;
      }
    } catch (BufferUnderflowException | NegativeArraySizeException cutOrChanged) {
      throw new IllegalArgumentException("the package is not as it was written", cutOrChanged);
    }
    throw new IllegalArgumentException("the package is not as it was written");
  }

  private static SortedMap<String, byte[]> files(ByteBuffer zip) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    while (zip.getInt() == LOCAL) {
      zip.position(zip.position() + 14);
      int size = zip.getInt();
      zip.getInt();
      int nameSize = Short.toUnsignedInt(zip.getShort());
      zip.getShort();
      if (size > zip.remaining() || nameSize > zip.remaining()) {
        throw new BufferUnderflowException();
      }
      byte[] name = new byte[nameSize];
      zip.get(name);
      byte[] content = new byte[size];
      zip.get(content);
      files.put(new String(name, StandardCharsets.UTF_8), content);
    }
    return files;
  }

  private static void file(ByteBuffer zip, ByteBuffer directory, byte[] name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    int offset = zip.position();
    head(zip.putInt(LOCAL), crc, name, content).put(name).put(content);
    head(directory.putInt(CENTRAL).putShort(VERSION), crc, name, content);
    directory.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
    directory.put(name);
  }

  private static ByteBuffer head(ByteBuffer target, CRC32 crc, byte[] name, byte[] content) {
    target.putShort(VERSION).putShort(UTF_8_NAMES).putShort((short) 0);
    target.putShort((short) 0).putShort(DATE);
    target.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
    return target.putShort((short) name.length).putShort((short) 0);
  }

  private static byte[] name(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }
}
