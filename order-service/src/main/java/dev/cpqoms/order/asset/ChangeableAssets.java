package dev.cpqoms.order.asset;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.json.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The assets of a customer that a new order wants to change or end. */
public final class ChangeableAssets {

  /**
   * Those of the given ones that the customer has, by id, held until the transaction ends. What
   * belongs to somebody else is missing like what does not exist.
   */
  public Map<UUID, ChangeableAsset> hold(
      Transaction tx, String customerId, Collection<UUID> assetIds) {
    if (assetIds.isEmpty()) {
      return Map.of();
    }
    ChangeableMapper mapper = tx.mapper(ChangeableMapper.class);
    List<UUID> wanted = List.copyOf(assetIds);
    List<ChangeableRow> held = mapper.lock(tx.tenant(), customerId, wanted);
    Map<UUID, OpenOrderRow> open =
        mapper.openOrders(tx.tenant(), wanted).stream()
            .collect(toUnmodifiableMap(OpenOrderRow::assetId, row -> row, (one, other) -> one));
    return held.stream()
        .map(row -> asset(row, open))
        .collect(toUnmodifiableMap(ChangeableAsset::assetId, asset -> asset));
  }

  private static ChangeableAsset asset(ChangeableRow row, Map<UUID, OpenOrderRow> open) {
    OpenOrderRow order = open.get(row.assetId());
    return new ChangeableAsset(
        row.assetId(),
        new ChangeableAsset.Offering(row.offeringId(), row.offeringName(), row.offeringType()),
        row.quantity(),
        texts(row.options()),
        row.state(),
        row.version(),
        order == null ? null : new ChangeableAsset.OpenOrder(order.orderId(), order.orderNumber()));
  }

  private static Map<String, String> texts(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    Json.tree(json).properties().forEach(it -> texts.put(it.getKey(), it.getValue().asText()));
    return texts;
  }
}
