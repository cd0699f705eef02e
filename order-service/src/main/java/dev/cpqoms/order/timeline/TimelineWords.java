package dev.cpqoms.order.timeline;

import dev.cpqoms.order.order.domain.AmendmentEvent;
import dev.cpqoms.order.order.domain.AssetEvent;
import dev.cpqoms.order.order.domain.BillingEvent;
import dev.cpqoms.order.order.domain.CancellationEvent;
import dev.cpqoms.order.order.domain.HoldEvent;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.OrderInJeopardy;
import dev.cpqoms.order.order.domain.SettledBy;
import java.util.List;
import java.util.Locale;

/** Says what an event means to somebody in support. */
final class TimelineWords {

  private TimelineWords() {}

  static String of(Order order, OrderEvent event) {
    return switch (event) {
      case OrderEvent.OrderSubmitted it ->
          "Order %s received %s, %d items".formatted(it.orderNumber(), from(it), it.items().size());
      case OrderEvent.OrderRefused it -> "Quote could not become an order: " + it.detail();
      case OrderEvent.OrderValidated it -> "Order checked: everything in it can be fulfilled";
      case OrderEvent.OrderDecomposed it ->
          "Fulfillment planned: %d tasks in %d waves"
              .formatted(tasks(it.waves()), it.waves().size());
      case OrderEvent.OrderStarted it -> "Fulfillment started";
      case OrderEvent.OrderItemCompleted it -> name(order, it.itemId()) + " is complete";
      case OrderEvent.OrderPartiallyCompleted it ->
          "%d of %d items are complete".formatted(it.completedItems(), it.totalItems());
      case OrderEvent.OrderNoLongerPartial it ->
          "%d of %d items are complete after the amendment"
              .formatted(it.completedItems(), it.totalItems());
      case OrderEvent.OrderFalloutOpened it ->
          "Needs a decision by people (%s, %s): %s"
              .formatted(it.severity(), words(it.category()), it.code());
      case OrderEvent.OrderFalloutNoted it ->
          "Needs a look by people (%s, %s): %s"
              .formatted(it.severity(), words(it.category()), it.code());
      case OrderEvent.OrderFalloutNoteClosed it -> "Looked at: " + words(it.resolution());
      case OrderEvent.OrderFalloutResolved it -> "Decision taken: " + words(it.resolution());
      case OrderInJeopardy it ->
          (it.taskType() == null ? "The order" : sentence(it.taskType()))
              + " takes longer than it should, it was due at "
              + it.thresholdAt();
      case AssetEvent it -> ofAsset(order, it);
      case BillingEvent it -> ofBilling(order, it);
      case AmendmentEvent it -> ofAmendment(it);
      case CancellationEvent it -> ofCancellation(order, it);
      case HoldEvent it -> ofHold(it);
      case OrderEvent.OrderCompleted it -> "Order " + it.orderNumber() + " is complete";
      case OrderEvent.OfTask it -> ofTask(order, it);
    };
  }

  private static String ofAsset(Order order, AssetEvent event) {
    return switch (event) {
      case AssetEvent.OrderAssetActivated it ->
          name(order, it.itemId()) + " is active in the customer's installed base";
      case AssetEvent.OrderAssetChanged it ->
          name(order, it.itemId()) + " is changed in the customer's installed base";
      case AssetEvent.OrderAssetTerminated it ->
          name(order, it.itemId()) + " has left the customer's installed base";
    };
  }

  private static String ofBilling(Order order, BillingEvent event) {
    return switch (event) {
      case BillingEvent.OrderBillingHandoffRequested it ->
          "Billing asked to charge for " + name(order, it.itemId());
      case BillingEvent.OrderBillingReconciliationDue it ->
          "Billing's confirmation for %s is missing, billing is asked (%d)"
              .formatted(name(order, it.itemId()), it.times());
      case BillingEvent.OrderBillingHandoffConfirmed it ->
          "Billing charges for " + name(order, it.itemId());
      case BillingEvent.OrderBillingHandoffReversed it ->
          "Billing does not charge for " + name(order, it.itemId()) + " any more";
    };
  }

  private static String ofAmendment(AmendmentEvent event) {
    return switch (event) {
      case AmendmentEvent.OrderAmended it ->
          "Changed by %s (amendment %d, %d lines): %s"
              .formatted(it.amendedBy(), it.amendment(), it.items().size(), it.reason());
      case AmendmentEvent.OrderAmendmentTaken it ->
          "Amendment %d is being brought about: %d tasks undo what is not wanted any more"
              .formatted(it.amendment(), tasks(it.compensation()));
    };
  }

  private static String ofCancellation(Order order, CancellationEvent event) {
    return switch (event) {
      case CancellationEvent.OrderCancellationRequested it ->
          "Cancellation asked for by %s: %s".formatted(it.requestedBy(), it.reason());
      case CancellationEvent.OrderFailureRequested it ->
          "Given up, proposed by %s and approved by %s: %s"
              .formatted(it.requestedBy(), it.approvedBy(), it.reason());
      case CancellationEvent.OrderCompensationStarted it ->
          "Undoing what was done: %d tasks in %d waves"
              .formatted(tasks(it.waves()), it.waves().size());
      case CancellationEvent.OrderItemCancelled it -> name(order, it.itemId()) + " is undone";
      case CancellationEvent.OrderCancelled it -> "Order " + it.orderNumber() + " is cancelled";
      case CancellationEvent.OrderFailed it ->
          "Order " + it.orderNumber() + " has failed, nothing of it is left";
    };
  }

  private static String ofHold(HoldEvent event) {
    return switch (event) {
      case HoldEvent.OrderHeld it ->
          "Waits: the tenant was suspended by %s at %s: %s"
              .formatted(it.suspendedBy(), it.suspendedAt(), it.reason());
      case HoldEvent.OrderReleased it ->
          "Goes on: the tenant was resumed by %s at %s: %s"
              .formatted(it.resumedBy(), it.resumedAt(), it.reason());
    };
  }

  private static String ofTask(Order order, OrderEvent.OfTask event) {
    String task = sentence(event.taskType()) + " for " + name(order, event.itemId());
    return switch (event) {
      case OrderEvent.OrderTaskBegun it -> task + ": partner " + it.adapter() + " is called";
      case OrderEvent.OrderTaskAwaitingCallback it ->
          task + ": accepted by the partner as " + it.externalReference();
      case OrderEvent.OrderTaskOutcomeUnknown it ->
          task + ": no clear answer (" + it.code() + "), the partner is being asked";
      case OrderEvent.OrderTaskCancellationRequested it ->
          task + ": the partner is asked to cancel";
      case OrderEvent.OrderTaskCompleted it -> task + ": done" + how(it.settledBy());
      case OrderEvent.OrderTaskFailed it ->
          task
              + (it.outcomeKnown() ? ": cannot go on (" : ": given up without knowing (")
              + it.code()
              + ")";
      case OrderEvent.OrderTaskManuallyResolved it -> task + ": done by hand";
      case OrderEvent.OrderTaskSkipped it -> task + ": left out";
      case OrderEvent.OrderTaskCompensated it -> task + ": undone";
      case OrderEvent.OrderTaskRetried it -> task + ": tried again";
      case OrderEvent.OrderTaskCallbackLate it ->
          task
              + ": the partner reported late that it is "
              + words(it.reported())
              + (it.contradicts() ? ", against what is known" : "");
    };
  }

  private static String from(OrderEvent.OrderSubmitted submitted) {
    return submitted.sourceQuoteId() == null
        ? "directly"
        : "from an accepted quote (revision %d)".formatted(submitted.sourceQuoteRevision());
  }

  private static int tasks(List<List<OrderEvent.TaskReference>> waves) {
    return waves.stream().mapToInt(List::size).sum();
  }

  private static String how(SettledBy settledBy) {
    return switch (settledBy) {
      case WORKER -> "";
      case CALLBACK -> ", reported by the partner";
      case RECONCILIATION -> ", found by asking the partner";
      case DELIVERY -> ", delivered";
    };
  }

  private static String name(Order order, String itemId) {
    return order.items().find(itemId).map(item -> item.offering().offeringName()).orElse(itemId);
  }

  private static String sentence(String word) {
    String words = words(word);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String words(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
