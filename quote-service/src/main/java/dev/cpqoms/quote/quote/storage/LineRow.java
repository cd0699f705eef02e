package dev.cpqoms.quote.quote.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.quote.catalog.domain.OfferingType;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record LineRow(
    UUID quoteId,
    int position,
    String itemId,
    String offeringId,
    String offeringName,
    OfferingType offeringType,
    int quantity,
    String options,
    @Nullable BigDecimal discountPercent,
    @Nullable String discountReason) {
  private static final TypeReference<TreeMap<String, String>> OPTIONS = new TypeReference<>() {};

  static LineRow of(UUID quoteId, int position, QuoteLine line) {
    ManualDiscount discount = line.discount();
    return new LineRow(
        quoteId,
        position,
        line.itemId(),
        line.offeringId(),
        line.product().name(),
        line.product().type(),
        line.quantity(),
        MoneyJson.text(line.options()),
        discount == null ? null : discount.percent(),
        discount == null ? null : discount.reason());
  }

  QuoteLine line() {
    ManualDiscount discount =
        discountPercent == null || discountReason == null
            ? null
            : new ManualDiscount(discountPercent, discountReason);
    return new QuoteLine(
        itemId,
        new QuoteLine.Product(offeringId, offeringName, offeringType),
        quantity,
        MoneyJson.read(options, OPTIONS),
        discount);
  }
}
