package dev.cpqoms.externalsystems.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * An append-only file of text lines. What was appended before a {@link #force} that returned is on
 * disk, also after a kill. A line that a kill cut short never counted and is removed on opening.
 * Appends are serialized by the caller; forces may come from many threads and share one fsync.
 */
final class Journal implements Closeable {

  private final FileChannel channel;
  private final Object forcing = new Object();
  private volatile long written;
  private volatile long durable;
  private volatile boolean broken;

  private Journal(FileChannel channel, long position) {
    this.channel = channel;
    this.written = position;
    this.durable = position;
  }

  /** Opens the file, creating it when missing; a file that another process holds is refused. */
  static Journal open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new IOException("another process holds the ledger " + file);
    }
    return new Journal(channel, channel.size());
  }

  /** The complete lines, in order. A cut-off last line is removed from the file. */
  List<String> lines() throws IOException {
    ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (content.hasRemaining() && channel.read(content, content.position()) >= 0) {
      // A positional read may deliver less than asked for.
    }
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.position(); i++) {
      if (content.get(i) == '\n') {
        lines.add(new String(content.array(), start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    truncateTo(start);
    return lines;
  }

  void append(String line) {
    requireSound();
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    long start = written;
    try {
      long position = start;
      while (bytes.hasRemaining()) {
        position += channel.write(bytes, position);
      }
      written = position;
    } catch (IOException e) {
      broken = true;
      throw new UncheckedIOException("cannot append to the ledger", e);
    }
  }

  /** Returns when everything appended before the call is on disk. */
  void force() {
    long target = written;
    if (durable >= target) {
      return;
    }
    synchronized (forcing) {
      requireSound();
      if (durable >= target) {
        return;
      }
      long reached = written;
      try {
        channel.force(false);
      } catch (IOException e) {
        // After a failed fsync nobody knows what is on disk: only a restart reads the truth again.
        broken = true;
        throw new UncheckedIOException("cannot make the ledger durable", e);
      }
      durable = reached;
    }
  }

  boolean isSound() {
    return !broken && channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void truncateTo(long length) throws IOException {
    if (length < channel.size()) {
      channel.truncate(length);
      channel.force(true);
    }
    written = length;
    durable = length;
  }

  private void requireSound() {
    if (broken) {
      throw new IllegalStateException("the ledger failed earlier; restart to read it again");
    }
  }
}
