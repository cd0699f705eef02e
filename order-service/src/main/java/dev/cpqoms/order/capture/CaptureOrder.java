package dev.cpqoms.order.capture;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.capture.domain.WantedLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants, told without a quote.
 *
 * @param currency of every charge
 * @param customerTier STANDARD unless told otherwise
 */
public record CaptureOrder(
    String customerId, String currency, @Nullable String customerTier, List<CaptureItem> items) {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final Set<String> TIERS = Set.of("STANDARD", "STRATEGIC");
  private static final int MOST_ITEMS = 200;

  public CaptureOrder {
    BusinessId.check("/customerId", customerId);
    InvalidField.check(
        CURRENCY.matcher(InvalidField.required("/currency", currency)).matches(),
        "/currency",
        "must be a code of ISO 4217");
    customerTier = customerTier == null ? "STANDARD" : customerTier;
    InvalidField.check(TIERS.contains(customerTier), "/customerTier", "must be one of " + TIERS);
    items = InvalidField.list("/items", items, 1, MOST_ITEMS);
    Set<String> itemIds = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      CaptureItem item = items.get(i);
      InvalidField.check(
          itemIds.add(item.itemId()), "/items/" + i + "/itemId", "names another item already");
      item.checkCurrency("/items/" + i, currency);
    }
  }

  List<WantedLine> lines() {
    return items.stream().map(CaptureItem::toLine).toList();
  }
}
