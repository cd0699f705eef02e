package dev.cpqoms.quote.containment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A switch as it stands.
 *
 * @param version 0 when nobody has ever touched it
 */
public record ContainmentSwitch(
    SwitchName switchName,
    boolean engaged,
    @Nullable String reason,
    @Nullable String changedBy,
    @Nullable Instant changedAt,
    long version) {

  static ContainmentSwitch untouched(SwitchName name) {
    return new ContainmentSwitch(name, false, null, null, null, 0);
  }

  ContainmentSwitch turned(boolean on, String why, String by, Instant now) {
    return new ContainmentSwitch(switchName, on, why, by, now, version + 1);
  }
}
