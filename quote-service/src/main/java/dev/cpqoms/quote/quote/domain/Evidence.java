package dev.cpqoms.quote.quote.domain;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Everything that vouches for one revision. It belongs to that revision alone: the next one starts
 * with {@link #NONE}, so price, approval and document are dropped together.
 */
public record Evidence(
    @Nullable PriceSummary price,
    @Nullable ApprovalSummary approval,
    @Nullable DocumentSummary document,
    @Nullable Acceptance acceptance,
    @Nullable ConversionOutcome conversion) {

  public static final Evidence NONE = new Evidence(null, null, null, null, null);

  public PriceSummary requiredPrice() {
    return requireNonNull(price, "a quote in this state is priced");
  }

  public DocumentSummary requiredDocument() {
    return requireNonNull(document, "a quote in this state has its document");
  }

  public Acceptance requiredAcceptance() {
    return requireNonNull(acceptance, "a quote in this state is accepted");
  }

  Evidence with(PriceSummary priced) {
    return new Evidence(priced, approval, document, acceptance, conversion);
  }

  Evidence with(ApprovalSummary asked) {
    return new Evidence(price, asked, document, acceptance, conversion);
  }

  Evidence withApproval(ApprovalStatus status) {
    return approval == null ? this : with(approval.as(status));
  }

  Evidence with(DocumentSummary shown) {
    return new Evidence(price, approval, shown, acceptance, conversion);
  }

  Evidence with(Acceptance yes) {
    return new Evidence(price, approval, document, yes, conversion);
  }

  Evidence with(ConversionOutcome outcome) {
    return new Evidence(price, approval, document, acceptance, outcome);
  }

  Evidence withoutConversion() {
    return new Evidence(price, approval, document, acceptance, null);
  }
}
