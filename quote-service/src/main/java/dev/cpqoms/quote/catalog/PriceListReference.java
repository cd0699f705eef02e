package dev.cpqoms.quote.catalog;

import dev.cpqoms.quote.catalog.domain.CatalogEdition;

/** The price list of a catalog edition in one currency. */
public record PriceListReference(CatalogEdition edition, String priceListId, String currency) {}
