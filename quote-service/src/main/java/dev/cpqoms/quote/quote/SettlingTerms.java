package dev.cpqoms.quote.quote;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.quote.domain.QuoteTerms;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the terms somebody wishes for into terms that an offer can be made under. */
public final class SettlingTerms {
  private final QuoteSurroundings surroundings;

  public SettlingTerms(QuoteSurroundings surroundings) {
    this.surroundings = surroundings;
  }

  CatalogVersions catalogs() {
    return surroundings.catalogs();
  }

  /**
   * For whom, out of which catalog, in which currency, until when and how.
   *
   * @param pinned the version that was chosen; null for what begins anew, out of the active one
   */
  record Wish(
      String customerId,
      String catalogId,
      String currency,
      Instant validUntil,
      CommercialTerms commercial,
      @Nullable CatalogReference pinned) {}

  /** The terms, out of the version that the wish is pinned to or that is active now. */
  Decision<QuoteTerms> settle(Transaction tx, Wish wish) {
    if (wish.validUntil().isBefore(tx.now())) {
      return QuoteError.VALIDATION_FAILED.refuse("validUntil is in the past.");
    }
    if (surroundings.customers().find(tx, wish.customerId()).isEmpty()) {
      return QuoteError.CUSTOMER_UNKNOWN.refuse("There is no customer " + wish.customerId() + ".");
    }
    return Optional.ofNullable(wish.pinned())
        .or(() -> surroundings.active(tx, wish.catalogId()))
        .filter(
            version -> surroundings.catalogs().priceList(tx, version, wish.currency()).isPresent())
        .map(version -> Decision.yes(terms(wish, version)))
        .orElseGet(
            () ->
                QuoteError.CATALOG_UNKNOWN.refuse(
                    "There is no published catalog %s with a price list in %s."
                        .formatted(wish.catalogId(), wish.currency())));
  }

  private static QuoteTerms terms(Wish wish, CatalogReference version) {
    return new QuoteTerms(
        wish.customerId(), version, wish.currency(), wish.validUntil(), wish.commercial());
  }
}
