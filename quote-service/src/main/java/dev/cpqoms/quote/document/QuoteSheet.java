package dev.cpqoms.quote.document;

import dev.cpqoms.quote.catalog.domain.ChargeType;
import dev.cpqoms.quote.customer.Customer;
import dev.cpqoms.quote.money.Money;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricedLine;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the template shows of a quote. Plain maps and text: templates look names up in maps, and
 * every name they use is here.
 */
record QuoteSheet(Map<String, Object> names) {

  static QuoteSheet of(Quote quote, Customer customer, PriceSnapshot price) {
    return new QuoteSheet(
        Map.of(
            "quoteNumber", quote.identity().quoteNumber(),
            "revision", quote.revision(),
            "customerName", customer.name(),
            "customerId", customer.customerId(),
            "createdOn", quote.identity().createdAt().atOffset(ZoneOffset.UTC).toLocalDate(),
            "validUntil", quote.terms().validUntil().atOffset(ZoneOffset.UTC).toLocalDate(),
            "lines", quote.lines().stream().map(line -> line(line, price)).toList(),
            "oneTime", text(price.totals().oneTime()),
            "recurring", text(price.totals().recurring()),
            "priceHash", quote.evidence().requiredPrice().hash()));
  }

  private static Map<String, Object> line(QuoteLine line, PriceSnapshot price) {
    return Map.of(
        "name", line.product().name(),
        "quantity", line.quantity(),
        "options",
            line.options().entrySet().stream()
                .map(choice -> choice.getKey() + ": " + choice.getValue())
                .collect(Collectors.joining(", ")),
        "oneTime", amount(line, price.lines(), ChargeType.ONE_TIME),
        "recurring", amount(line, price.lines(), ChargeType.RECURRING));
  }

  private static String amount(QuoteLine line, List<PricedLine> priced, ChargeType type) {
    return priced.stream()
        .filter(charge -> charge.itemId().equals(line.itemId()) && charge.chargeType() == type)
        .map(charge -> charge.net().toPlainString())
        .findFirst()
        .orElse("");
  }

  private static String text(Money money) {
    return money.amount().toPlainString() + " " + money.currency();
  }
}
