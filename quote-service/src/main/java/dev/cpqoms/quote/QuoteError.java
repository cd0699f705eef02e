package dev.cpqoms.quote;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.ErrorCode;

/** Every "no" that the quote service can say; mirrored in contracts/errors/registry.yaml. */
public enum QuoteError implements ErrorCode {
  QUOTE_WRONG_STATE(409, "The quote's state does not allow this"),
  CONFIGURATION_CONFLICT(422, "The configuration breaks a rule of the catalog"),
  PRICE_MISSING(422, "A line has no price"),
  CATALOG_VERSION_SUPERSEDED(409, "The catalog has a newer version"),
  CATALOG_VERSION_DISABLED(409, "The catalog version is disabled"),
  CATALOG_VERSION_UNKNOWN(422, "The catalog has no such version"),
  CATALOG_NO_EARLIER_VERSION(409, "There is no earlier version to go back to"),
  CATALOG_INVALID(422, "The catalog contradicts itself"),
  CATALOG_UNKNOWN(422, "The catalog is not published"),
  CUSTOMER_UNKNOWN(422, "The customer is not known"),
  CUSTOMER_EXISTS(409, "The customer id is taken"),
  APPROVAL_AUTHORITY_INSUFFICIENT(403, "The authority level is too low"),
  APPROVER_IS_SUBMITTER(403, "Nobody approves their own quote"),
  DELEGATION_REFUSED(422, "The delegation cannot be given"),
  APPROVAL_REVISION_MISMATCH(409, "The decision names another revision"),
  VALIDATION_FAILED(422, "The quote is not complete"),
  DOCUMENT_STALE(409, "There is no document of this revision"),
  DOCUMENT_HASH_MISMATCH(409, "The accepted document is another one"),
  QUOTE_EXPIRED(409, "The quote has expired"),
  CONVERSION_CONTAINED(409, "Conversion is switched off for now");

  private final Meaning meaning;

  QuoteError(int status, String title) {
    this.meaning = new Meaning(status, title);
  }

  /** This "no" with what stands in the way. */
  public Rejection because(String detail) {
    return Rejection.of(this, detail);
  }

  /** This "no" as the answer of a business rule. */
  public <T> Decision<T> refuse(String detail) {
    return Decision.no(because(detail));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
