package dev.cpqoms.order.billing;

import dev.cpqoms.blocks.config.Settings;
import java.time.Duration;
import java.time.Instant;

/**
 * How long billing may take.
 *
 * @param reconcileAfter how long a confirmation may be missing before billing is asked, and between
 *     two questions
 * @param confirmWithin after how long a missing confirmation becomes a fallout case
 * @param every how often the clock looks for what is due
 */
public record BillingTimes(Duration reconcileAfter, Duration confirmWithin, Duration every) {

  private static final int LOOKS_LEFT = 6;

  /** When a handoff is looked at next: its limit is not to be missed between two questions. */
  Instant nextLook(Instant now, Instant confirmBy) {
    Instant next = now.plus(reconcileAfter);
    return now.isBefore(confirmBy) && confirmBy.isBefore(next) ? confirmBy : next;
  }

  /**
   * After how long a call of billing is overdue, if the clock of handoffs has not told of it in
   * several looks: a missing confirmation is a matter of money, and its case is to say so.
   */
  public Duration overdueAfter() {
    return confirmWithin.plus(every.multipliedBy(LOOKS_LEFT));
  }

  public static BillingTimes from(Settings settings) {
    return new BillingTimes(
        settings.duration("CPQ_BILLING_RECONCILE_AFTER", Duration.ofMinutes(15)),
        settings.duration("CPQ_BILLING_CONFIRM_WITHIN", Duration.ofHours(4)),
        settings.duration("CPQ_BILLING_CLOCK", Duration.ofSeconds(10)));
  }
}
