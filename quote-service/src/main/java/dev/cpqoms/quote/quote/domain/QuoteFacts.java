package dev.cpqoms.quote.quote.domain;

import static java.util.Objects.requireNonNull;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what happened to a quote, in the published words. */
final class QuoteFacts {

  private QuoteFacts() {}

  static QuoteEvent created(Quote q, @Nullable CopiedFrom source) {
    QuoteTerms terms = q.terms();
    CatalogReference catalog = terms.catalog();
    return new QuoteEvent.QuoteCreated(
        id(q),
        number(q),
        q.revision(),
        terms.customerId(),
        catalog.catalogId(),
        catalog.version(),
        terms.currency(),
        terms.validUntil(),
        source);
  }

  static QuoteEvent configured(Quote q) {
    List<QuoteEvent.QuoteConfigured.Item> items =
        q.lines().stream()
            .map(
                line ->
                    new QuoteEvent.QuoteConfigured.Item(
                        line.itemId(), line.offeringId(), line.quantity(), line.options()))
            .toList();
    return new QuoteEvent.QuoteConfigured(id(q), number(q), q.revision(), items);
  }

  static QuoteEvent priced(Quote q) {
    PriceSummary price = q.evidence().requiredPrice();
    return new QuoteEvent.QuotePriced(
        id(q),
        number(q),
        q.revision(),
        q.terms().catalog().version(),
        price.totals(),
        price.hash());
  }

  static QuoteEvent validated(Quote q) {
    return new QuoteEvent.QuoteValidated(id(q), number(q), q.revision());
  }

  static QuoteEvent approvalRequested(Quote q, ApprovalDemand demand) {
    return new QuoteEvent.QuoteApprovalRequested(
        id(q),
        number(q),
        q.revision(),
        demand.opened().approvalCaseId(),
        demand.policyVersion(),
        demand.opened().requiredLevels(),
        q.evidence().requiredPrice().totals().value(),
        demand.submittedBy());
  }

  static QuoteEvent approved(Quote q) {
    return new QuoteEvent.QuoteApproved(
        id(q), number(q), q.revision(), askedCase(q.evidence().approval()));
  }

  static QuoteEvent decided(Quote q, ApprovalRuling ruling) {
    UUID caseId = ruling.after().approvalCaseId();
    return switch (ruling.after().status()) {
      case APPROVED -> approved(q);
      case REJECTED ->
          new QuoteEvent.QuoteRejected(id(q), number(q), q.revision(), caseId, ruling.reason());
      case PENDING, RECALLED, EXPIRED, SUPERSEDED ->
          new QuoteEvent.QuoteApprovalStepDecided(
              id(q),
              number(q),
              q.revision(),
              caseId,
              ruling.step(),
              ruling.decision(),
              ruling.decidedBy());
    };
  }

  static QuoteEvent recalled(Quote q) {
    return new QuoteEvent.QuoteApprovalRecalled(id(q), number(q), q.revision(), pendingCase(q));
  }

  static QuoteEvent approvalExpired(Quote q) {
    return new QuoteEvent.QuoteApprovalExpired(id(q), number(q), q.revision(), pendingCase(q));
  }

  static QuoteEvent documented(Quote q) {
    DocumentSummary document = q.evidence().requiredDocument();
    return new QuoteEvent.QuoteDocumentGenerated(
        id(q), number(q), q.revision(), document.hash(), document.templateVersion());
  }

  static QuoteEvent accepted(Quote q) {
    Acceptance acceptance = q.evidence().requiredAcceptance();
    return new QuoteEvent.QuoteAccepted(
        id(q),
        number(q),
        q.revision(),
        acceptance.documentHash(),
        acceptance.acceptedAt(),
        acceptance.acceptedBy(),
        acceptance.channel());
  }

  static QuoteEvent conversionRequested(Quote q, AcceptedSnapshot snapshot) {
    PriceSummary price = q.evidence().requiredPrice();
    Acceptance acceptance = q.evidence().requiredAcceptance();
    return new QuoteEvent.QuoteConversionRequested(
        id(q),
        number(q),
        q.revision(),
        q.terms().customerId(),
        snapshot.customerTier(),
        q.terms().currency(),
        q.terms().catalog().catalogId(),
        q.terms().catalog().version(),
        price.hash(),
        acceptance.documentHash(),
        acceptance.acceptedAt(),
        acceptance.acceptedBy(),
        q.identity().owner(),
        price.totals(),
        snapshot.items());
  }

  static QuoteEvent converted(Quote q) {
    ConversionOutcome.Ordered order = (ConversionOutcome.Ordered) outcome(q);
    return new QuoteEvent.QuoteConverted(
        id(q), number(q), q.revision(), order.orderId(), order.orderNumber());
  }

  static QuoteEvent conversionRefused(Quote q) {
    ConversionOutcome.Refused refused = (ConversionOutcome.Refused) outcome(q);
    return new QuoteEvent.QuoteConversionRefused(
        id(q), number(q), q.revision(), refused.code(), refused.detail());
  }

  static QuoteEvent revised(Quote q, String reason, @Nullable ApprovalSummary dropped) {
    return new QuoteEvent.QuoteRevised(id(q), number(q), q.revision(), reason, askedCase(dropped));
  }

  static QuoteEvent cancelled(Quote q, String reason) {
    return new QuoteEvent.QuoteCancelled(
        id(q), number(q), q.revision(), reason, askedCase(q.evidence().approval()));
  }

  static QuoteEvent expired(Quote q) {
    return new QuoteEvent.QuoteExpired(
        id(q), number(q), q.revision(), q.terms().validUntil(), askedCase(q.evidence().approval()));
  }

  private static ConversionOutcome outcome(Quote q) {
    return requireNonNull(q.evidence().conversion(), "order-service has answered");
  }

  private static UUID pendingCase(Quote q) {
    return requireNonNull(caseId(q.evidence().approval()), "a pending quote has its case");
  }

  /** The case when people were asked: nobody waits for the end of one that needed nobody. */
  private static @Nullable UUID askedCase(@Nullable ApprovalSummary approval) {
    return approval == null || approval.requiredLevels().isEmpty()
        ? null
        : approval.approvalCaseId();
  }

  private static @Nullable UUID caseId(@Nullable ApprovalSummary approval) {
    return approval == null ? null : approval.approvalCaseId();
  }

  private static UUID id(Quote q) {
    return q.identity().quoteId();
  }

  private static String number(Quote q) {
    return q.identity().quoteNumber();
  }
}
