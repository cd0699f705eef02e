package dev.cpqoms.order.order.conversion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the event of the same name; the event may gain fields at any time, and
 * whether the fields make an order is for {@link SnapshotCheck} to say.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record QuoteConversionRequested(
    UUID quoteId,
    int revision,
    String customerId,
    @Nullable String customerTier,
    String currency,
    @Nullable String owner,
    @Nullable Totals totals,
    @Nullable List<Item> items) {

  /** Data that cannot be read at all is a fault: the event is kept aside, not answered. */
  static QuoteConversionRequested read(JsonNode data) {
    try {
      return Json.mapper().treeToValue(data, QuoteConversionRequested.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("not the data of a QuoteConversionRequested", e);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Totals(@Nullable Price oneTime, @Nullable Price recurring) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Price(String amount, String currency) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Item(
      @Nullable String itemId,
      @Nullable String offeringId,
      @Nullable String offeringName,
      @Nullable String offeringType,
      @Nullable String action,
      int quantity,
      @Nullable Map<String, JsonNode> options,
      @Nullable List<Charged> charges) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Charged(String chargeType, Price net) {}
}
