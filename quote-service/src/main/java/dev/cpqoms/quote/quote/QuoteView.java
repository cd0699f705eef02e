package dev.cpqoms.quote.quote;

import dev.cpqoms.quote.catalog.domain.OfferingType;
import dev.cpqoms.quote.quote.domain.Acceptance;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.ApprovalSummary;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.quote.domain.ConversionOutcome;
import dev.cpqoms.quote.quote.domain.DocumentSummary;
import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.quote.domain.PriceSummary;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import dev.cpqoms.quote.quote.domain.QuoteState;
import dev.cpqoms.quote.quote.domain.QuoteTotals;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote as clients see it; contracts/openapi/quote-service.yaml, schema Quote. */
public record QuoteView(
    UUID quoteId,
    String quoteNumber,
    QuoteState state,
    int revision,
    long version,
    String customerId,
    String catalogId,
    int catalogVersion,
    String currency,
    List<Item> items,
    @Nullable QuoteTotals totals,
    @Nullable String priceHash,
    @Nullable Approval approval,
    @Nullable DocumentSummary document,
    @Nullable Accepted acceptance,
    @Nullable ConversionView conversion,
    ConversionOutcome.@Nullable Ordered order,
    CommercialTerms terms,
    Instant validUntil,
    Instant createdAt,
    Instant updatedAt) {

  public static QuoteView of(Quote quote) {
    PriceSummary price = quote.evidence().price();
    return new QuoteView(
        quote.identity().quoteId(),
        quote.identity().quoteNumber(),
        quote.state(),
        quote.revision(),
        quote.version(),
        quote.terms().customerId(),
        quote.terms().catalog().catalogId(),
        quote.terms().catalog().version(),
        quote.terms().currency(),
        quote.lines().stream().map(Item::of).toList(),
        price == null ? null : price.totals(),
        price == null ? null : price.hash(),
        Approval.of(quote.evidence().approval()),
        quote.evidence().document(),
        Accepted.of(quote),
        ConversionView.of(quote),
        quote.evidence().conversion() instanceof ConversionOutcome.Ordered order ? order : null,
        quote.terms().commercial(),
        quote.terms().validUntil(),
        quote.identity().createdAt(),
        quote.progress().updatedAt());
  }

  /** A line. */
  public record Item(
      String itemId,
      String offeringId,
      String offeringName,
      OfferingType offeringType,
      int quantity,
      SortedMap<String, String> options,
      @Nullable ManualDiscount discount) {
    public static Item of(QuoteLine line) {
      return new Item(
          line.itemId(),
          line.offeringId(),
          line.product().name(),
          line.product().type(),
          line.quantity(),
          line.options(),
          line.discount());
    }
  }

  /** The approval case in brief; a settled case has no current step. */
  public record Approval(
      UUID approvalCaseId,
      ApprovalStatus status,
      @Nullable Integer currentStep,
      List<Integer> requiredLevels) {
    static @Nullable Approval of(@Nullable ApprovalSummary approval) {
      return approval == null
          ? null
          : new Approval(
              approval.approvalCaseId(),
              approval.status(),
              approval.status() == ApprovalStatus.PENDING ? approval.currentStep() : null,
              approval.requiredLevels());
    }
  }

  /** The customer's yes. */
  public record Accepted(
      Instant acceptedAt,
      Acceptance.Customer acceptedBy,
      String channel,
      String documentHash,
      int revision) {
    static @Nullable Accepted of(Quote quote) {
      Acceptance yes = quote.evidence().acceptance();
      return yes == null
          ? null
          : new Accepted(
              yes.acceptedAt(),
              yes.acceptedBy(),
              yes.channel(),
              yes.documentHash(),
              quote.revision());
    }
  }
}
