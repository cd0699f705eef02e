package dev.cpqoms.quote.configuration;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.configuration.domain.RequestedLine;
import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.request.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The body of {@code configureQuote}: all lines of the quote. */
public record ConfigureQuote(List<Item> items) {

  public ConfigureQuote {
    InvalidField.list("/items", items, 1, 200);
  }

  /** The wished lines; a line without a name is called by its position. */
  List<RequestedLine> lines() {
    List<RequestedLine> lines = new ArrayList<>();
    for (Item item : items) {
      String itemId = item.itemId() == null ? String.valueOf(lines.size() + 1) : item.itemId();
      lines.add(
          new RequestedLine(
              itemId,
              item.offeringId(),
              item.quantity(),
              new TreeMap<>(item.options() == null ? Map.of() : item.options()),
              item.discount() == null ? null : item.discount().granted()));
    }
    return lines;
  }

  /** A wished line. */
  public record Item(
      @Nullable String itemId,
      String offeringId,
      int quantity,
      @Nullable Map<String, String> options,
      @Nullable Discount discount) {
    public Item {
      if (itemId != null) {
        Fields.businessId("/itemId", itemId);
      }
      Fields.businessId("/offeringId", offeringId);
      Fields.between("/quantity", quantity, 1, 10_000);
      if (options != null) {
        options.forEach((option, value) -> InvalidField.text("/options/" + option, value, 100));
      }
    }
  }

  /** A discount that a person grants. */
  public record Discount(String percent, String reason) {
    public Discount {
      Fields.percent("/percent", percent);
      Fields.reason("/reason", reason);
    }

    ManualDiscount granted() {
      return new ManualDiscount(Fields.percent("/percent", percent), reason);
    }
  }
}
