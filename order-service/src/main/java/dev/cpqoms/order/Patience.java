package dev.cpqoms.order;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.order.billing.BillingTimes;
import dev.cpqoms.order.delivery.DeliveryTimes;
import dev.cpqoms.order.jeopardy.JeopardyPolicy;
import dev.cpqoms.order.overdue.CallTimes;

/** How long things may take before somebody is told. */
public record Patience(
    BillingTimes billing, JeopardyPolicy jeopardy, CallTimes calls, DeliveryTimes deliveries) {

  static Patience from(Settings settings) {
    return new Patience(
        BillingTimes.from(settings),
        JeopardyPolicy.from(settings),
        CallTimes.from(settings),
        DeliveryTimes.from(settings));
  }
}
