package dev.cpqoms.externalsystems.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.externalsystems.partner.Partner;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An order to misbehave.
 *
 * @param match which requests it applies to, all operations when absent
 * @param times how many matching requests it applies to, at least 1
 * @param delay the meaning depends on the kind; its default when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultScript(
    Partner partner,
    @Nullable FaultMatch match,
    int times,
    FaultKind kind,
    @Nullable Duration delay) {

  public FaultScript {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1, not " + times);
    }
    if (delay != null && (delay.isNegative() || delay.compareTo(Duration.ofMinutes(10)) > 0)) {
      throw new IllegalArgumentException("delay must be between 0 and PT10M, not " + delay);
    }
  }

  FaultScript usedOnce() {
    return new FaultScript(partner, match, times - 1, kind, delay);
  }

  boolean covers(Partner actualPartner, FaultMatch actual) {
    FaultMatch wanted = match == null ? FaultMatch.anything() : match;
    return partner == actualPartner && wanted.covers(actual);
  }
}
