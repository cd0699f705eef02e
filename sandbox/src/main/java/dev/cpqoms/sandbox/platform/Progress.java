package dev.cpqoms.sandbox.platform;

import java.time.Duration;
import java.util.Collection;

/** Told what happens while it happens. */
public interface Progress {

  void done(String step, Duration took, String detail);

  /** Called now and then while nothing finishes, with what is waited for. */
  void waiting(Collection<String> steps);
}
