package dev.cpqoms.externalsystems.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.externalsystems.partner.Partner;
import java.time.Duration;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * An order to misbehave.
 *
 * @param match which requests it applies to, all operations when absent
 * @param times how many matching requests it applies to, at least 1
 * @param delay the meaning depends on the kind; its default when absent
 * @param probability how likely it applies to a matching request, between 0 and 1; always when
 *     absent. A request that it spares does not use it up
 * @param seed makes the likelihood repeatable: the same seed decides alike about the first, second,
 *     ... request of an operation for a tenant, whatever their ids are; 0 when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultScript(
    Partner partner,
    @Nullable FaultMatch match,
    int times,
    FaultKind kind,
    @Nullable Duration delay,
    @Nullable Double probability,
    @Nullable Long seed) {

  public FaultScript {
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1, not " + times);
    }
    if (delay != null && (delay.isNegative() || delay.compareTo(Duration.ofMinutes(10)) > 0)) {
      throw new IllegalArgumentException("delay must be between 0 and PT10M, not " + delay);
    }
    if (seed != null && seed < 0) {
      throw new IllegalArgumentException("seed must be at least 0, not " + seed);
    }
    if (probability != null && !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be between 0 and 1, not " + probability);
    }
  }

  /** A script that applies to every matching request. */
  public FaultScript(
      Partner partner,
      @Nullable FaultMatch match,
      int times,
      FaultKind kind,
      @Nullable Duration delay) {
    this(partner, match, times, kind, delay, null, null);
  }

  FaultScript usedOnce() {
    return new FaultScript(partner, match, times - 1, kind, delay, probability, seed);
  }

  /**
   * Whether chance lets the script apply.
   *
   * @param request the request's kind and its number among its like
   */
  boolean strikes(String request) {
    long chance = seed == null ? 0 : seed;
    return probability == null
        || new SplittableRandom(mixed(chance) + request.hashCode()).nextDouble() < probability;
  }

  /** Neighbouring seeds are no neighbours any more: what they strike has nothing in common. */
  private static long mixed(long seed) {
    return new SplittableRandom(seed).nextLong();
  }

  boolean covers(Partner actualPartner, FaultMatch actual) {
    FaultMatch wanted = match == null ? FaultMatch.anything() : match;
    return partner == actualPartner && wanted.covers(actual);
  }
}
