package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.money.Money;
import dev.cpqoms.quote.quote.domain.QuoteEvent;
import java.util.List;

/** Says an event in the words of people who help customers. */
final class TimelineWords {

  private TimelineWords() {}

  static String of(QuoteEvent event) {
    return switch (event) {
      case QuoteEvent.QuoteCreated e -> "Quote created for " + e.customerId();
      case QuoteEvent.QuoteConfigured e -> "Configured with " + count(e.items().size());
      case QuoteEvent.QuotePriced e ->
          "Priced at %s once and %s per month"
              .formatted(text(e.totals().oneTime()), text(e.totals().recurring()));
      case QuoteEvent.QuoteValidated _ -> "Found complete and valid";
      case QuoteEvent.QuoteApprovalRequested e ->
          "Approval of %s requested from level %s"
              .formatted(text(e.total()), list(e.requiredLevels()));
      case QuoteEvent.QuoteApprovalStepDecided e ->
          "Approval step %d decided by %s; the next level is asked"
              .formatted(e.step(), e.decidedBy());
      case QuoteEvent.QuoteApproved e ->
          e.approvalCaseId() == null ? "Approved: within the limits of the policy" : "Approved";
      case QuoteEvent.QuoteRejected e -> "Rejected: " + e.reason();
      case QuoteEvent.QuoteApprovalRecalled _ -> "Taken back from approval";
      case QuoteEvent.QuoteApprovalExpired _ -> "Nobody decided in time; it can be submitted again";
      case QuoteEvent.QuoteDocumentGenerated e ->
          "Document of revision " + e.revision() + " generated";
      case QuoteEvent.QuoteAccepted e ->
          "Accepted by %s (%s)".formatted(e.acceptedBy().name(), e.channel());
      case QuoteEvent.QuoteConversionRequested _ -> "Handed over to become an order";
      case QuoteEvent.QuoteConverted e -> "Became order " + e.orderNumber();
      case QuoteEvent.QuoteConversionRefused e ->
          "No order could be made (%s): %s".formatted(e.code(), e.detail());
      case QuoteEvent.QuoteRevised e ->
          "Revision %d opened: %s".formatted(e.revision(), e.reason());
      case QuoteEvent.QuoteExpired e -> "Expired; it was valid until " + e.validUntil();
      case QuoteEvent.QuoteCancelled e -> "Cancelled: " + e.reason();
    };
  }

  private static String count(int lines) {
    return lines == 1 ? "1 line" : lines + " lines";
  }

  private static String text(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }

  private static String list(List<Integer> levels) {
    return String.join(" and ", levels.stream().map(String::valueOf).toList());
  }
}
