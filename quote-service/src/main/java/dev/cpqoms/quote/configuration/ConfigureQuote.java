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
    return lines(items);
  }

  /** Wished lines that a body holds under {@code items}. */
  public static List<RequestedLine> lines(List<Item> items) {
    List<RequestedLine> lines = new ArrayList<>();
    for (Item item : items) {
      lines.add(item.line(String.valueOf(lines.size() + 1), "/items/" + lines.size()));
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

    RequestedLine line(String freeName, String pointer) {
      return new RequestedLine(
          itemId == null ? freeName : itemId,
          offeringId,
          quantity,
          new TreeMap<>(options == null ? Map.of() : options),
          discount == null ? null : discount.granted(),
          pointer);
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
