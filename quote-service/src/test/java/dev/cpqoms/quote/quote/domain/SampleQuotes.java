package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.OfferingType;
import dev.cpqoms.quote.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Quotes in any state, for tests of rules. */
public final class SampleQuotes {
  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  public static final UUID ID = UUID.fromString("01a1fc5c-940f-76bf-8399-4454e38c09b6");
  public static final UUID CASE = UUID.fromString("01a1fc5c-940f-76bf-8399-4454e38c09b7");
  public static final String HASH = "a".repeat(64);
  public static final CatalogReference CATALOG = new CatalogReference("main", 1);

  public static final CatalogStanding ACTIVE = new CatalogStanding(CATALOG, false, false);
  public static final CatalogStanding SUPERSEDED =
      new CatalogStanding(new CatalogReference("main", 2), false, false);

  private SampleQuotes() {}

  /** A quote in this state with all the evidence that any state can have. */
  public static Quote in(QuoteState state) {
    return new Quote(
        new QuoteIdentity(ID, "Q-2026-000001", "sally", NOW),
        new QuoteTerms(
            "retail", CATALOG, "EUR", NOW.plus(Duration.ofDays(30)), CommercialTerms.STANDARD),
        new QuoteProgress(state, 1, 7, NOW),
        List.of(line("line-1", 1)),
        new Evidence(
            new PriceSummary(HASH, totals("0.00", "281.18")),
            new ApprovalSummary(CASE, ApprovalStatus.PENDING, 1, List.of(1)),
            new DocumentSummary(HASH, 1, "quote-1"),
            yesTo(HASH),
            null));
  }

  public static QuoteLine line(String itemId, int quantity) {
    return new QuoteLine(
        itemId,
        new QuoteLine.Product("business-internet", "Business internet", OfferingType.SERVICE),
        quantity,
        new TreeMap<>(),
        null);
  }

  public static QuoteTotals totals(String oneTime, String recurring) {
    return new QuoteTotals(Money.of(oneTime, "EUR"), Money.of(recurring, "EUR"));
  }

  public static Acceptance yesTo(String documentHash) {
    return new Acceptance(
        documentHash, new Acceptance.Customer("Erika Muster", null), "PORTAL", null, NOW);
  }
}
