package dev.cpqoms.quote.quote.domain;

import static dev.cpqoms.quote.QuoteError.DOCUMENT_HASH_MISMATCH;
import static dev.cpqoms.quote.QuoteError.DOCUMENT_STALE;
import static dev.cpqoms.quote.QuoteError.QUOTE_EXPIRED;
import static dev.cpqoms.quote.QuoteError.VALIDATION_FAILED;

import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.List;
import java.util.Optional;

/** What must hold before a quote is shown to be valid, and before a customer's yes counts. */
final class QuoteRules {
  static final List<QuoteRule> FOR_VALIDATION =
      List.of(QuoteRules::hasLines, QuoteRules::isInDate, QuoteRules::catalogIsActive);

  static final List<QuoteRule> FOR_SUBMISSION =
      List.of(QuoteRules::isInDate, QuoteRules::catalogIsActive);

  static final List<QuoteRule> FOR_DOCUMENT = List.of(QuoteRules::isInDate);

  static final List<QuoteRule> FOR_EXPIRY = List.of(QuoteRules::isOverdue);

  private QuoteRules() {}

  static List<QuoteRule> forAcceptanceOf(String documentHash) {
    return List.of(
        QuoteRules::isInDate,
        QuoteRules::catalogIsAcceptable,
        QuoteRules::documentShowsThisRevision,
        showed(documentHash));
  }

  private static Optional<Rejection> hasLines(Quote quote, Circumstances circumstances) {
    return objectionIf(
        quote.lines().isEmpty(), VALIDATION_FAILED.because("The quote has no lines."));
  }

  private static Optional<Rejection> isInDate(Quote quote, Circumstances circumstances) {
    return objectionIf(
        quote.isOverdue(circumstances.now()),
        QUOTE_EXPIRED.because("The quote was valid until " + quote.terms().validUntil() + "."));
  }

  private static Optional<Rejection> isOverdue(Quote quote, Circumstances circumstances) {
    return objectionIf(
        !quote.isOverdue(circumstances.now()),
        VALIDATION_FAILED.because("The quote is valid until " + quote.terms().validUntil() + "."));
  }

  /** What is submitted is sold from the active version; nothing else is silently taken. */
  private static Optional<Rejection> catalogIsActive(Quote quote, Circumstances circumstances) {
    CatalogReference pinned = quote.terms().catalog();
    return circumstances.catalog().isActive(pinned)
        ? Optional.empty()
        : Optional.of(circumstances.catalog().objectionTo(pinned));
  }

  /** A policy of the catalog may let customers accept what was offered from an older version. */
  private static Optional<Rejection> catalogIsAcceptable(Quote quote, Circumstances circumstances) {
    CatalogReference pinned = quote.terms().catalog();
    return circumstances.catalog().isAcceptable(pinned)
        ? Optional.empty()
        : Optional.of(circumstances.catalog().objectionTo(pinned));
  }

  private static Optional<Rejection> documentShowsThisRevision(
      Quote quote, Circumstances circumstances) {
    DocumentSummary document = quote.evidence().document();
    return objectionIf(
        document == null || document.revision() != quote.revision(),
        DOCUMENT_STALE.because("Generate the document of revision " + quote.revision() + "."));
  }

  private static QuoteRule showed(String documentHash) {
    return (quote, circumstances) -> {
      DocumentSummary document = quote.evidence().document();
      return objectionIf(
          document != null && !document.hash().equals(documentHash),
          DOCUMENT_HASH_MISMATCH.because("The customer was shown another document."));
    };
  }

  private static Optional<Rejection> objectionIf(boolean objects, Rejection rejection) {
    return objects ? Optional.of(rejection) : Optional.empty();
  }
}
