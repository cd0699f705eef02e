package dev.cpqoms.order.asset;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an asset as the contracts show it.
 *
 * @param version of the asset after it
 * @param orderId with the item, what made the change
 * @param action what the line did, or UNDO when the order that made the asset was undone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChapterView(
    int version,
    UUID orderId,
    String itemId,
    String action,
    @Nullable JsonNode from,
    @Nullable JsonNode to,
    Instant at) {

  static ChapterView of(ChapterRow row) {
    return new ChapterView(
        row.version(),
        row.orderId(),
        row.itemId(),
        row.action(),
        row.before() == null ? null : Json.tree(row.before()),
        row.after() == null ? null : Json.tree(row.after()),
        row.at());
  }
}
