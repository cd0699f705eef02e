package dev.cpqoms.order.billing;

import dev.cpqoms.blocks.config.Settings;
import java.time.Duration;

/**
 * How long billing may take.
 *
 * @param reconcileAfter how long a confirmation may be missing before billing is asked, and between
 *     two questions
 * @param confirmWithin after how long a missing confirmation becomes a fallout case
 * @param every how often the clock looks for what is due
 */
public record BillingTimes(Duration reconcileAfter, Duration confirmWithin, Duration every) {

  public static BillingTimes from(Settings settings) {
    return new BillingTimes(
        settings.duration("CPQ_BILLING_RECONCILE_AFTER", Duration.ofMinutes(15)),
        settings.duration("CPQ_BILLING_CONFIRM_WITHIN", Duration.ofHours(4)),
        settings.duration("CPQ_BILLING_CLOCK", Duration.ofSeconds(10)));
  }
}
