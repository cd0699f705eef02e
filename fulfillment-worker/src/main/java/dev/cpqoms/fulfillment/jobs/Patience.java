package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.AdapterPolicy;
import dev.cpqoms.fulfillment.partner.SettleTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How long a round may wait for a partner that is busy or spared, which burns no retries, and how
 * long it has to wait before a partner is believed that nothing came. The two clocks that meet here
 * may differ by less than anybody would notice.
 */
record Patience(InstantSource clock, AdapterPolicy policy) {

  /**
   * @param startedAt when order-service says that the round began, null before it has
   * @param held how long suspensions of the tenant have held it up since, which does not count
   */
  boolean isOver(@Nullable Instant startedAt, Duration held) {
    return startedAt != null
        && clock.instant().isAfter(startedAt.plus(policy.patience()).plus(held));
  }

  /**
   * Whether a call that is made now is over before another worker may make it.
   *
   * @param heldUntil when the job is given to another worker
   */
  boolean mayCallBefore(Instant heldUntil) {
    return !clock.instant().plus(policy.answeredWithin()).isAfter(heldUntil);
  }

  SettleTime settleTime() {
    return new SettleTime(clock, policy);
  }
}
