package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to a number of bytes and refuses the request at the next one. */
final class BoundedStream extends FilterInputStream {
  private final int limit;
  private long taken;

  BoundedStream(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  static Refusal tooLarge(int limit) {
    return new Refusal(ProtocolError.BODY_TOO_LARGE, "A body has at most " + limit + " bytes.");
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) {
    taken += bytes;
    if (taken > limit) {
      throw tooLarge(limit);
    }
  }
}
