package dev.cpqoms.quote.revision;

import dev.cpqoms.quote.quote.QuoteView;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.quote.domain.DocumentSummary;
import dev.cpqoms.quote.quote.domain.QuoteState;
import dev.cpqoms.quote.quote.domain.QuoteTotals;
import dev.cpqoms.quote.quote.domain.Revision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision as clients see it; schema QuoteRevision.
 *
 * @param items null in lists
 */
public record RevisionView(
    UUID quoteId,
    int revision,
    boolean superseded,
    QuoteState state,
    String customerId,
    String catalogId,
    int catalogVersion,
    String currency,
    CommercialTerms terms,
    Instant validUntil,
    @Nullable List<QuoteView.Item> items,
    @Nullable QuoteTotals totals,
    @Nullable String priceHash,
    QuoteView.@Nullable Approval approval,
    @Nullable DocumentSummary document,
    QuoteView.@Nullable Accepted acceptance,
    Instant openedAt,
    String openedBy,
    @Nullable Instant supersededAt) {

  public static RevisionView of(Revision revision) {
    return of(revision, QuoteView.of(revision.quote()).items());
  }

  static RevisionView withoutItems(Revision revision) {
    return of(revision, null);
  }

  private static RevisionView of(Revision revision, @Nullable List<QuoteView.Item> items) {
    QuoteView view = QuoteView.of(revision.quote());
    return new RevisionView(
        view.quoteId(),
        view.revision(),
        revision.isSuperseded(),
        view.state(),
        view.customerId(),
        view.catalogId(),
        view.catalogVersion(),
        view.currency(),
        view.terms(),
        view.validUntil(),
        items,
        view.totals(),
        view.priceHash(),
        view.approval(),
        view.document(),
        view.acceptance(),
        revision.span().openedAt(),
        revision.span().openedBy(),
        revision.span().supersededAt());
  }
}
