package dev.cpqoms.sandbox.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of {@code ./cpq status}. Memory is resident bytes, where the operating system tells. */
public record ProcessStatus(
    String process,
    State state,
    @Nullable Long pid,
    Map<String, Integer> ports,
    @Nullable Long residentBytes,
    @Nullable Long runningForSeconds) {

  /** Where a process is between a start and a stop. */
  public enum State {
    /** Answers and is ready. */
    READY,
    /** Runs, but is not ready. */
    NOT_READY,
    /** Ended without being asked to. */
    DIED,
    /** Not started, or stopped. */
    DOWN
  }
}
