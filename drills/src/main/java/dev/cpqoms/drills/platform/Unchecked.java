package dev.cpqoms.drills.platform;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Acts on processes, whose failure ends the drill. */
final class Unchecked {

  private Unchecked() {}

  /** What may fail at the files or processes of the platform. */
  @FunctionalInterface
  interface Act {
    void run() throws IOException;
  }

  static void run(Act act) {
    try {
      act.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
