package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.quote.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a quote. A record here is the published {@code data} of the event of the same
 * name; its schema is in {@code contracts/}.
 */
public sealed interface QuoteEvent {
  UUID quoteId();

  String quoteNumber();

  int revision();

  /** The name under which the event is published. */
  default String type() {
    return getClass().getSimpleName();
  }

  record QuoteCreated(
      UUID quoteId,
      String quoteNumber,
      int revision,
      String customerId,
      String catalogId,
      int catalogVersion,
      String currency,
      Instant validUntil,
      @Nullable CopiedFrom copiedFrom)
      implements QuoteEvent {}

  record QuoteConfigured(UUID quoteId, String quoteNumber, int revision, List<Item> items)
      implements QuoteEvent {

    /** A configured line, without what it may cost. */
    public record Item(
        String itemId, String offeringId, int quantity, SortedMap<String, String> options) {}
  }

  record QuotePriced(
      UUID quoteId,
      String quoteNumber,
      int revision,
      int catalogVersion,
      QuoteTotals totals,
      String priceHash)
      implements QuoteEvent {}

  record QuoteValidated(UUID quoteId, String quoteNumber, int revision) implements QuoteEvent {}

  record QuoteApprovalRequested(
      UUID quoteId,
      String quoteNumber,
      int revision,
      UUID approvalCaseId,
      int policyVersion,
      List<Integer> requiredLevels,
      Money total,
      String submittedBy)
      implements QuoteEvent {}

  record QuoteApprovalStepDecided(
      UUID quoteId,
      String quoteNumber,
      int revision,
      UUID approvalCaseId,
      int step,
      String decision,
      String decidedBy)
      implements QuoteEvent {}

  record QuoteApproved(
      UUID quoteId, String quoteNumber, int revision, @Nullable UUID approvalCaseId)
      implements QuoteEvent {}

  record QuoteRejected(
      UUID quoteId, String quoteNumber, int revision, UUID approvalCaseId, String reason)
      implements QuoteEvent {}

  record QuoteApprovalRecalled(UUID quoteId, String quoteNumber, int revision, UUID approvalCaseId)
      implements QuoteEvent {}

  record QuoteApprovalExpired(UUID quoteId, String quoteNumber, int revision, UUID approvalCaseId)
      implements QuoteEvent {}

  record QuoteDocumentGenerated(
      UUID quoteId, String quoteNumber, int revision, String documentHash, String templateVersion)
      implements QuoteEvent {}

  record QuoteAccepted(
      UUID quoteId,
      String quoteNumber,
      int revision,
      String documentHash,
      Instant acceptedAt,
      Acceptance.Customer acceptedBy,
      String channel)
      implements QuoteEvent {}

  record QuoteConversionRequested(
      UUID quoteId,
      String quoteNumber,
      int revision,
      String customerId,
      String customerTier,
      String currency,
      String catalogId,
      int catalogVersion,
      String priceHash,
      String documentHash,
      Instant acceptedAt,
      Acceptance.Customer acceptedBy,
      String owner,
      QuoteTotals totals,
      List<ConversionItem> items)
      implements QuoteEvent {}

  record QuoteConverted(
      UUID quoteId, String quoteNumber, int revision, UUID orderId, String orderNumber)
      implements QuoteEvent {}

  record QuoteConversionRefused(
      UUID quoteId, String quoteNumber, int revision, String code, String detail)
      implements QuoteEvent {}

  record QuoteRevised(
      UUID quoteId, String quoteNumber, int revision, String reason, @Nullable UUID approvalCaseId)
      implements QuoteEvent {}

  record QuoteExpired(
      UUID quoteId,
      String quoteNumber,
      int revision,
      Instant validUntil,
      @Nullable UUID approvalCaseId)
      implements QuoteEvent {}

  record QuoteCancelled(
      UUID quoteId, String quoteNumber, int revision, String reason, @Nullable UUID approvalCaseId)
      implements QuoteEvent {}
}
