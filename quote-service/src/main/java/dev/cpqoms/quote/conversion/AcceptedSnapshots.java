package dev.cpqoms.quote.conversion;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.money.Money;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricedLine;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.domain.AcceptedSnapshot;
import dev.cpqoms.quote.quote.domain.ConversionItem;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.List;

/** Everything an order needs to know of an accepted quote, read from the database and no copy. */
public final class AcceptedSnapshots {
  private static final String ADD = "ADD";

  private final Customers customers;
  private final PriceSnapshots prices;

  public AcceptedSnapshots(Customers customers, PriceSnapshots prices) {
    this.customers = customers;
    this.prices = prices;
  }

  AcceptedSnapshot of(Transaction tx, Quote quote) {
    PriceSnapshot price =
        prices.find(tx, quote.identity().quoteId(), quote.revision()).orElseThrow();
    String tier = customers.find(tx, quote.terms().customerId()).orElseThrow().tier().name();
    return new AcceptedSnapshot(
        tier, quote.lines().stream().map(line -> item(line, price)).toList());
  }

  private static ConversionItem item(QuoteLine line, PriceSnapshot price) {
    return new ConversionItem(
        line.itemId(),
        line.offeringId(),
        line.product().name(),
        line.product().type().name(),
        ADD,
        line.quantity(),
        line.options(),
        charges(line, price));
  }

  private static List<ConversionItem.Charge> charges(QuoteLine line, PriceSnapshot price) {
    return price.lines().stream()
        .filter(charge -> charge.itemId().equals(line.itemId()))
        .map(charge -> charge(charge, price.currency()))
        .toList();
  }

  private static ConversionItem.Charge charge(PricedLine charge, String currency) {
    return new ConversionItem.Charge(charge.chargeType().name(), new Money(charge.net(), currency));
  }
}
