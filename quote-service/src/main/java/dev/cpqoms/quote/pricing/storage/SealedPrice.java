package dev.cpqoms.quote.pricing.storage;

import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.quote.domain.PriceSummary;
import java.nio.charset.StandardCharsets;

/**
 * A price in the bytes that are kept and hashed, which are made once.
 *
 * @param waterfall the canonical JSON of the snapshot
 */
public record SealedPrice(PriceSummary summary, String waterfall) {

  public static SealedPrice of(PriceSnapshot snapshot) {
    byte[] canonical = Json.canonical(MoneyJson.written(snapshot));
    return new SealedPrice(
        new PriceSummary(Hashes.sha256Hex(canonical), snapshot.totals()),
        new String(canonical, StandardCharsets.UTF_8));
  }
}
