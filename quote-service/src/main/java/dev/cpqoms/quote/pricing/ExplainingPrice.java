package dev.cpqoms.quote.pricing;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricedLine;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteTotals;
import dev.cpqoms.quote.quote.storage.Quotes;
import java.util.List;
import java.util.UUID;

/** Shows how the price of the current revision came about. */
public final class ExplainingPrice {
  private final UnitOfWork unitOfWork;
  private final Quotes quotes;
  private final PriceSnapshots snapshots;

  public ExplainingPrice(UnitOfWork unitOfWork, Quotes quotes, PriceSnapshots snapshots) {
    this.unitOfWork = unitOfWork;
    this.quotes = quotes;
    this.snapshots = snapshots;
  }

  public AtVersion<Explanation> explain(WorkContext context, UUID quoteId) {
    return unitOfWork.run(
        context,
        tx -> {
          Quote quote = quotes.get(tx, quoteId);
          PriceSnapshot snapshot =
              snapshots
                  .find(tx, quoteId, quote.revision())
                  .orElseThrow(() -> Refusal.notFound("price of this revision"));
          Explanation explanation =
              new Explanation(
                  quoteId,
                  quote.revision(),
                  snapshot.catalogVersion(),
                  snapshot.currency(),
                  snapshot.lines(),
                  snapshot.totals(),
                  quote.evidence().requiredPrice().hash());
          return new AtVersion<>(quote.version(), explanation);
        });
  }

  /** The stored waterfall with what it belongs to; schema PriceExplanation. */
  public record Explanation(
      UUID quoteId,
      int revision,
      int catalogVersion,
      String currency,
      List<PricedLine> lines,
      QuoteTotals totals,
      String hash) {}
}
