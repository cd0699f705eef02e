package dev.cpqoms.fulfillment;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.fulfillment.partner.AdapterPolicy;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import java.time.Duration;

/**
 * A job and a delivery are this process's for a time only. No call is made that could be out for
 * longer, as it would meet that of another worker; so with too long a timeout none would ever be
 * made, and the process does not start.
 */
final class HoldingTimes {

  private HoldingTimes() {}

  /** Notes a mistake for each partner whose timeout is too long. */
  static void check(DependencyTable dependencies, Duration jobTimeout, Settings settings) {
    Duration lease = settings.duration("CPQ_DELIVERY_LEASE", Duration.ofSeconds(30));
    for (AdapterPolicy policy : dependencies.rows()) {
      check(policy, "CPQ_JOB_TIMEOUT", jobTimeout, settings);
      check(policy, "CPQ_DELIVERY_LEASE", lease, settings);
    }
  }

  private static void check(
      AdapterPolicy policy, String holder, Duration heldFor, Settings settings) {
    Duration needed = policy.answeredWithin();
    if (needed.compareTo(heldFor) > 0) {
      settings.mistake(
          "CPQ_" + policy.adapter().name() + "_TIMEOUT",
          "of %s is too long for %s of %s: a call takes up to %s, with its waiting for a place"
              .formatted(policy.limits().timeout(), holder, heldFor, needed));
    }
  }
}
