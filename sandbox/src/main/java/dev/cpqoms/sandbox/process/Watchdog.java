package dev.cpqoms.sandbox.process;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Ends guarded processes when this JVM is gone, also when it was killed. A small shell reads pids
 * from a pipe; the pipe closes with the JVM, however that ended.
 */
final class Watchdog {

  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      pids=' '
      while read -r sign pid; do
        case $sign in
          +) pids="$pids$pid " ;;
          -) pids="${pids%% $pid *} ${pids#* $pid }" ;;
        esac
      done
      for pid in $pids; do kill -9 "$pid" 2>/dev/null; done
      """;

  private final PrintWriter pipe;

  private Watchdog(PrintWriter pipe) {
    this.pipe = pipe;
  }

  static Watchdog start() throws IOException {
    Process shell =
        new ProcessBuilder(List.of("/bin/sh", "-c", SCRIPT))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Watchdog(new PrintWriter(shell.getOutputStream(), true, StandardCharsets.UTF_8));
  }

  synchronized void guard(long pid) {
    pipe.println("+ " + pid);
  }

  synchronized void release(long pid) {
    pipe.println("- " + pid);
  }
}
