package dev.cpqoms.quote.quote.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.money.Money;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.Acceptance;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.ApprovalSummary;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.quote.domain.ConversionOutcome;
import dev.cpqoms.quote.quote.domain.DocumentSummary;
import dev.cpqoms.quote.quote.domain.Evidence;
import dev.cpqoms.quote.quote.domain.PriceSummary;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteIdentity;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import dev.cpqoms.quote.quote.domain.QuoteProgress;
import dev.cpqoms.quote.quote.domain.QuoteState;
import dev.cpqoms.quote.quote.domain.QuoteTerms;
import dev.cpqoms.quote.quote.domain.QuoteTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote with the evidence of its current revision, as one joined row. Evidence is found by
 * revision, so that the next revision starts without any.
 */
record QuoteRow(
    UUID quoteId,
    String quoteNumber,
    String owner,
    Instant createdAt,
    String customerId,
    String catalogId,
    int catalogVersion,
    String currency,
    Instant validUntil,
    int paymentDays,
    int contractMonths,
    @Nullable String specialTerms,
    QuoteState state,
    int revision,
    long version,
    Instant updatedAt,
    @Nullable String priceHash,
    @Nullable BigDecimal oneTime,
    @Nullable BigDecimal recurring,
    @Nullable UUID approvalCaseId,
    @Nullable ApprovalStatus approvalStatus,
    @Nullable Integer currentStep,
    @Nullable String requiredLevels,
    @Nullable String documentHash,
    @Nullable String templateVersion,
    @Nullable String acceptedHash,
    @Nullable String acceptedName,
    @Nullable String acceptedEmail,
    @Nullable String acceptedChannel,
    @Nullable String acceptedIp,
    @Nullable Instant acceptedAt,
    @Nullable UUID orderId,
    @Nullable String orderNumber,
    @Nullable String refusalCode,
    @Nullable String refusalDetail) {
  private static final TypeReference<List<Integer>> LEVELS = new TypeReference<>() {};

  Quote quote(List<QuoteLine> lines) {
    return new Quote(
        new QuoteIdentity(quoteId, quoteNumber, owner, createdAt),
        new QuoteTerms(
            customerId,
            new CatalogReference(catalogId, catalogVersion),
            currency,
            validUntil,
            new CommercialTerms(paymentDays, contractMonths, specialTerms)),
        new QuoteProgress(state, revision, version, updatedAt),
        lines,
        new Evidence(price(), approval(), document(), acceptance(), conversion()));
  }

  private @Nullable PriceSummary price() {
    return priceHash == null || oneTime == null || recurring == null
        ? null
        : new PriceSummary(
            priceHash,
            new QuoteTotals(new Money(oneTime, currency), new Money(recurring, currency)));
  }

  private @Nullable ApprovalSummary approval() {
    return approvalCaseId == null
            || approvalStatus == null
            || currentStep == null
            || requiredLevels == null
        ? null
        : new ApprovalSummary(
            approvalCaseId, approvalStatus, currentStep, MoneyJson.read(requiredLevels, LEVELS));
  }

  private @Nullable DocumentSummary document() {
    return documentHash == null || templateVersion == null
        ? null
        : new DocumentSummary(documentHash, revision, templateVersion);
  }

  private @Nullable Acceptance acceptance() {
    return acceptedHash == null
            || acceptedName == null
            || acceptedChannel == null
            || acceptedAt == null
        ? null
        : new Acceptance(
            acceptedHash,
            new Acceptance.Customer(acceptedName, acceptedEmail),
            acceptedChannel,
            acceptedIp,
            acceptedAt);
  }

  private @Nullable ConversionOutcome conversion() {
    if (orderId != null && orderNumber != null) {
      return new ConversionOutcome.Ordered(orderId, orderNumber);
    }
    return refusalCode == null || refusalDetail == null
        ? null
        : new ConversionOutcome.Refused(refusalCode, refusalDetail);
  }
}
