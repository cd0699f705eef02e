package dev.cpqoms.drills.invariants;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state tables of the domain once more, as facts: from which states an event may come and to
 * which it leads. Written down independently of the services, so that a mistake there shows.
 */
final class LegalMoves {

  private static final Set<String> UNBORN = Set.of("");
  private static final Set<String> BEFORE_ACCEPTED =
      Set.of(
          "DRAFT", "CONFIGURED", "PRICED", "VALIDATED", "APPROVAL_PENDING", "APPROVED", "REJECTED");
  private static final Set<String> WORKING =
      Set.of("IN_PROGRESS", "PARTIAL", "FALLOUT", "CANCELLING", "COMPENSATING");

  /** What partners and people still say about an order's tasks, also after its end. */
  private static final Set<String> WITH_A_PLAN =
      Set.of(
          "IN_PROGRESS",
          "PARTIAL",
          "FALLOUT",
          "COMPLETED",
          "CANCELLING",
          "COMPENSATING",
          "CANCELLED",
          "FAILED");

  /** Where an order can be held by the suspension of its tenant. */
  private static final Set<String> ON_ITS_WAY =
      Set.of(
          "SUBMITTED",
          "VALIDATED",
          "DECOMPOSED",
          "IN_PROGRESS",
          "PARTIAL",
          "FALLOUT",
          "CANCELLING",
          "COMPENSATING");

  /** A case that holds nothing may come at every moment of an order, and after its end. */
  private static final Set<String> BORN =
      Stream.concat(ON_ITS_WAY.stream(), WITH_A_PLAN.stream()).collect(Collectors.toSet());

  /** An event leads to these states, or leaves the state as it is when there are none. */
  private record Move(Set<String> from, Set<String> to) {}

  private static final Map<String, Move> MOVES =
      Map.ofEntries(
          move("QuoteCreated", UNBORN, "DRAFT"),
          move(
              "QuoteConfigured",
              Set.of("DRAFT", "CONFIGURED", "PRICED", "VALIDATED", "REJECTED"),
              "CONFIGURED"),
          move("QuotePriced", Set.of("CONFIGURED"), "PRICED"),
          move("QuoteValidated", Set.of("PRICED"), "VALIDATED"),
          move("QuoteApprovalRequested", Set.of("VALIDATED"), "APPROVAL_PENDING"),
          move("QuoteApprovalStepDecided", Set.of("APPROVAL_PENDING")),
          move("QuoteApproved", Set.of("VALIDATED", "APPROVAL_PENDING"), "APPROVED"),
          move("QuoteRejected", Set.of("APPROVAL_PENDING"), "REJECTED"),
          move("QuoteApprovalRecalled", Set.of("APPROVAL_PENDING"), "VALIDATED"),
          move("QuoteApprovalExpired", Set.of("APPROVAL_PENDING"), "VALIDATED"),
          move("QuoteDocumentGenerated", Set.of("APPROVED")),
          move("QuoteAccepted", Set.of("APPROVED"), "ACCEPTED"),
          move("QuoteConversionRequested", Set.of("ACCEPTED"), "CONVERTING_TO_ORDER"),
          move("QuoteConverted", Set.of("CONVERTING_TO_ORDER"), "CONVERTED"),
          move("QuoteConversionRefused", Set.of("CONVERTING_TO_ORDER"), "ACCEPTED"),
          move("QuoteRevised", BEFORE_ACCEPTED, "DRAFT"),
          move("QuoteCancelled", BEFORE_ACCEPTED, "CANCELLED"),
          move("QuoteExpired", BEFORE_ACCEPTED, "EXPIRED"),
          move("OrderSubmitted", UNBORN, "SUBMITTED"),
          move("OrderRefused", UNBORN, "REFUSED"),
          move("OrderValidated", Set.of("SUBMITTED"), "VALIDATED"),
          move("OrderDecomposed", Set.of("VALIDATED"), "DECOMPOSED"),
          move("OrderStarted", Set.of("DECOMPOSED"), "IN_PROGRESS"),
          move("OrderTaskBegun", WORKING),
          move("OrderTaskAwaitingCallback", WORKING),
          move("OrderTaskOutcomeUnknown", WORKING),
          move("OrderTaskCompleted", WORKING),
          move("OrderTaskFailed", WORKING),
          move("OrderTaskManuallyResolved", WORKING),
          move("OrderTaskSkipped", WORKING),
          move("OrderTaskRetried", WORKING),
          move("OrderTaskCancellationRequested", WORKING),
          move("OrderItemCompleted", WORKING),
          move("OrderAssetActivated", WORKING),
          move("OrderBillingHandoffRequested", WORKING),
          move("OrderBillingReconciliationDue", WORKING),
          move("OrderBillingHandoffConfirmed", WORKING),
          move("OrderInJeopardy", WORKING),
          move("OrderAmended", Set.of("IN_PROGRESS", "PARTIAL")),
          move("OrderAmendmentTaken", Set.of("IN_PROGRESS", "PARTIAL")),
          move("OrderPartiallyCompleted", Set.of("IN_PROGRESS"), "PARTIAL"),
          move("OrderNoLongerPartial", Set.of("PARTIAL"), "IN_PROGRESS"),
          move(
              "OrderFalloutOpened",
              Set.of(
                  "SUBMITTED", "IN_PROGRESS", "PARTIAL", "FALLOUT", "CANCELLING", "COMPENSATING"),
              "FALLOUT"),
          move(
              "OrderFalloutResolved",
              Set.of("FALLOUT", "CANCELLING"),
              "FALLOUT",
              "SUBMITTED",
              "IN_PROGRESS",
              "PARTIAL",
              "CANCELLING",
              "COMPENSATING"),
          move(
              "OrderCancellationRequested",
              Set.of("SUBMITTED", "VALIDATED", "DECOMPOSED", "IN_PROGRESS", "PARTIAL", "FALLOUT"),
              "CANCELLING"),
          move("OrderFailureRequested", Set.of("FALLOUT"), "CANCELLING"),
          move("OrderCompensationStarted", Set.of("CANCELLING"), "COMPENSATING"),
          // Also while it is amended; and what an amendment undoes may end in a cancellation.
          move("OrderTaskCompensated", WORKING),
          move("OrderBillingHandoffReversed", WORKING),
          move("OrderItemCancelled", Set.of("CANCELLING", "COMPENSATING", "FALLOUT")),
          move("OrderAssetTerminated", WORKING),
          move("OrderAssetChanged", WORKING),
          move("OrderCancelled", Set.of("CANCELLING", "COMPENSATING"), "CANCELLED"),
          move("OrderFailed", Set.of("CANCELLING", "COMPENSATING"), "FAILED"),
          move("OrderHeld", ON_ITS_WAY),
          move("OrderReleased", ON_ITS_WAY),
          move("OrderTaskCallbackLate", WITH_A_PLAN),
          move("OrderFalloutNoted", BORN),
          move("OrderFalloutNoteClosed", BORN),
          move("OrderCompleted", Set.of("IN_PROGRESS", "PARTIAL"), "COMPLETED"));

  private LegalMoves() {}

  /** The states that are possible after the event; empty when it may not happen in any of them. */
  static Set<String> after(Set<String> possible, String eventType) {
    Move move = MOVES.get(eventType);
    if (move == null) {
      return Set.of();
    }
    Set<String> legal =
        possible.stream()
            .filter(move.from()::contains)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return legal.isEmpty() || move.to().isEmpty() ? legal : move.to();
  }

  /** The state of an aggregate that has no event yet. */
  static Set<String> beforeTheFirst() {
    return UNBORN;
  }

  private static Map.Entry<String, Move> move(String event, Set<String> from, String... to) {
    return Map.entry(event, new Move(from, Stream.of(to).collect(Collectors.toSet())));
  }
}
