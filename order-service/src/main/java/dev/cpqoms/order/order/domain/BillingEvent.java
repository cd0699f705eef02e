package dev.cpqoms.order.order.domain;

import java.util.UUID;

/** What becomes of a handoff to billing, which is known by the id of its task. */
public sealed interface BillingEvent extends OrderEvent {

  record OrderBillingHandoffRequested(
      UUID orderId, UUID billingHandoffId, UUID taskId, String itemId, String externalRequestId)
      implements BillingEvent {}

  /**
   * The confirmation is missing for longer than it should: billing is to be asked.
   *
   * @param times how often it was missed, this time included
   */
  record OrderBillingReconciliationDue(
      UUID orderId,
      UUID billingHandoffId,
      UUID taskId,
      String itemId,
      String externalRequestId,
      int times)
      implements BillingEvent {}

  record OrderBillingHandoffConfirmed(
      UUID orderId, UUID billingHandoffId, UUID taskId, String itemId) implements BillingEvent {}

  record OrderBillingHandoffReversed(
      UUID orderId, UUID billingHandoffId, UUID taskId, String itemId) implements BillingEvent {}
}
