package dev.cpqoms.externalsystems.faults;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One misbehaviour that is due now.
 *
 * @param serial counts the faults of this process, so that alternating kinds can alternate
 */
public record Fault(FaultKind kind, @Nullable Duration delay, long serial) {

  public Duration delayOr(Duration preset) {
    return delay == null ? preset : delay;
  }
}
