package dev.cpqoms.quote.revision;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.quote.domain.QuoteTotals;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.quote.storage.Revisions;
import dev.cpqoms.quote.revision.domain.RevisionDifference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks back at the revisions of a quote. */
public final class ReadingRevisions {
  private final UnitOfWork unitOfWork;
  private final Quotes quotes;
  private final Revisions revisions = new Revisions();

  public ReadingRevisions(UnitOfWork unitOfWork, Quotes quotes) {
    this.unitOfWork = unitOfWork;
    this.quotes = quotes;
  }

  public AtVersion<RevisionView> one(WorkContext context, UUID quoteId, int revision) {
    return unitOfWork.run(
        context,
        tx ->
            new AtVersion<>(
                quotes.get(tx, quoteId).version(),
                RevisionView.of(revisions.get(tx, quoteId, revision))));
  }

  /** The first revision first; a page without lines. */
  public Page<RevisionView> all(WorkContext context, UUID quoteId, PageRequest page) {
    Cursor last = page.after();
    int after = last == null ? 0 : Math.clamp(last.number(0), 0, Integer.MAX_VALUE);
    return Page.of(
            unitOfWork.run(
                context,
                tx -> {
                  quotes.get(tx, quoteId);
                  return revisions.page(tx, quoteId, after, page.fetch());
                }),
            page,
            revision -> Cursor.of(revision.span().revision()))
        .map(RevisionView::withoutItems);
  }

  public AtVersion<Difference> difference(WorkContext context, UUID quoteId, int from, int to) {
    return unitOfWork.run(
        context,
        tx ->
            new AtVersion<>(
                quotes.get(tx, quoteId).version(),
                Difference.of(
                    quoteId,
                    RevisionDifference.between(
                        revisions.get(tx, quoteId, from).quote(),
                        revisions.get(tx, quoteId, to).quote()))));
  }

  /** What changed, as clients see it; schema RevisionDiff. */
  public record Difference(
      UUID quoteId,
      int from,
      int to,
      List<RevisionDifference.FieldChange> terms,
      List<RevisionDifference.LineChange> lines,
      Costs totals) {

    /** Totals on both sides; null where a revision is not priced. */
    public record Costs(@Nullable QuoteTotals before, @Nullable QuoteTotals after) {}

    static Difference of(UUID quoteId, RevisionDifference found) {
      return new Difference(
          quoteId,
          found.from(),
          found.to(),
          found.terms(),
          found.lines(),
          new Costs(found.before(), found.after()));
    }
  }
}
