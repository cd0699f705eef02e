package dev.cpqoms.drills.platform;

import dev.cpqoms.sandbox.platform.Progress;
import java.time.Duration;
import java.util.Collection;

/** Writes what happens to the processes into the drill's output, one line each. */
final class QuietProgress implements Progress {

  private static final System.Logger LOG = System.getLogger("drill");

  @Override
  public void done(String step, Duration took, String detail) {
    LOG.log(System.Logger.Level.INFO, "{0}: {1} after {2} ms", step, detail, took.toMillis());
  }

  @Override
  public void waiting(Collection<String> steps) {
    LOG.log(System.Logger.Level.DEBUG, "waiting for {0}", steps);
  }
}
