package dev.cpqoms.quote.catalog.domain;

import java.util.List;

/** The prices in one currency. */
public record PriceList(String priceListId, String currency, List<Price> prices) {

  public PriceList {
    prices = List.copyOf(prices);
  }

  public List<Price> of(String offeringId) {
    return prices.stream().filter(price -> price.offeringId().equals(offeringId)).toList();
  }
}
