package dev.cpqoms.sandbox.command;

import dev.cpqoms.sandbox.platform.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;

/** Shows progress line by line, so that it reads the same in a terminal and in a log. */
public record Screen(PrintStream out) implements Progress {

  @Override
  public synchronized void done(String step, Duration took, String detail) {
    out.printf(Locale.ROOT, "  %-20s %6.1f s  %s%n", step, took.toMillis() / 1000.0, detail);
  }

  @Override
  public synchronized void waiting(Collection<String> steps) {
    out.printf("  … waiting for %s%n", String.join(", ", steps));
  }
}
