package dev.cpqoms.fulfillment.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How long after a call was given up a partner has to be left alone before its "nothing came with
 * this key" is believed: the request may still be on its way, or at work there. Whoever believed it
 * sooner and called under another key could have two effects.
 *
 * @param clock may differ from order-service's by less than anybody would notice
 */
public record SettleTime(InstantSource clock, AdapterPolicy policy) {

  /** Now, as the moment at which nobody waits for the answer to a call any more. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * When nobody waits any more for the answer to a call that order-service agreed to then.
   *
   * @param agreedAt when it did
   */
  public Instant givenUpAt(Instant agreedAt) {
    return agreedAt.plus(policy.answeredWithin());
  }

  /**
   * The answer, or "nothing yet" in the place of a "nothing came" that is too young.
   *
   * @param givenUpAt when nobody waited for the answer to the last call under the key any more
   */
  public PartnerAnswer believed(PartnerAnswer answer, Instant givenUpAt) {
    if (!(answer instanceof PartnerAnswer.NoEffect)) {
      return answer;
    }
    Duration left = Duration.between(clock.instant(), givenUpAt.plus(policy.limits().settle()));
    return left.isPositive() ? new PartnerAnswer.NothingYet(left) : answer;
  }
}
