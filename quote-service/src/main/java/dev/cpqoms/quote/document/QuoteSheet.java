package dev.cpqoms.quote.document;

import dev.cpqoms.quote.catalog.domain.ChargeType;
import dev.cpqoms.quote.customer.Customer;
import dev.cpqoms.quote.money.Money;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.domain.PricedLine;
import dev.cpqoms.quote.quote.domain.CommercialTerms;
import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the template shows of a quote. Plain maps and text: templates look names up in maps, and
 * every name they use is here.
 */
record QuoteSheet(Map<String, Object> names) {

  static QuoteSheet of(Quote quote, Customer customer, PriceSnapshot price, String template) {
    CommercialTerms terms = quote.terms().commercial();
    Map<String, Object> names = new HashMap<>();
    names.put("template", template);
    names.put("quoteNumber", quote.identity().quoteNumber());
    names.put("owner", quote.identity().owner());
    names.put("revision", quote.revision());
    names.put("customerName", customer.name());
    names.put("customerId", customer.customerId());
    names.put("createdOn", day(quote.identity().createdAt()));
    names.put("validUntil", day(quote.terms().validUntil()));
    names.put("currency", quote.terms().currency());
    names.put("catalog", quote.terms().catalog());
    names.put("paymentDays", terms.paymentDays());
    names.put("contractMonths", terms.contractMonths());
    names.put("special", terms.special() == null ? "" : terms.special());
    names.put("lines", quote.lines().stream().map(line -> line(line, price)).toList());
    names.put("oneTime", text(price.totals().oneTime()));
    names.put("recurring", text(price.totals().recurring()));
    names.put("priceHash", quote.evidence().requiredPrice().hash());
    return new QuoteSheet(names);
  }

  private static Map<String, Object> line(QuoteLine line, PriceSnapshot price) {
    return Map.of(
        "itemId", line.itemId(),
        "name", line.product().name(),
        "quantity", line.quantity(),
        "options",
            line.options().entrySet().stream()
                .map(choice -> choice.getKey() + ": " + choice.getValue())
                .collect(Collectors.joining(", ")),
        "discount", discount(line.discount()),
        "list", list(line, price.lines()),
        "oneTime", amount(line, price.lines(), ChargeType.ONE_TIME),
        "recurring", amount(line, price.lines(), ChargeType.RECURRING));
  }

  private static String discount(@Nullable ManualDiscount discount) {
    return discount == null
        ? ""
        : "less %s %% (%s)".formatted(discount.percent().toPlainString(), discount.reason());
  }

  private static String list(QuoteLine line, List<PricedLine> priced) {
    return priced.stream()
        .filter(charge -> charge.itemId().equals(line.itemId()))
        .map(charge -> charge.unitList().toPlainString())
        .collect(Collectors.joining(" + "));
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
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
