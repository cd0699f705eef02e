package dev.cpqoms.externalsystems.operations;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A body that is written byte by byte, evenly over a duration, on the thread that answers. */
record Dripping(String body, Duration over) implements StreamingOutput {

  @Override
  public void write(OutputStream out) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (byte one : bytes) {
      out.write(one);
      out.flush();
      pause(over.dividedBy(bytes.length));
    }
  }

  private static void pause(Duration pause) throws InterruptedIOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("shutting down");
    }
  }
}
