package dev.cpqoms.order.order.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.order.order.domain.Baseline;
import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.ItemState;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderedOffering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ItemRow(
    TenantId tenantId,
    UUID orderId,
    String itemId,
    int position,
    ItemAction action,
    String offeringId,
    String offeringName,
    String offeringType,
    int quantity,
    String options,
    String charges,
    ItemState state,
    @Nullable UUID assetId,
    @Nullable UUID baselineAssetId,
    @Nullable Integer baselineVersion) {

  static ItemRow of(TenantId tenant, UUID orderId, int position, OrderItem item) {
    OrderedOffering offering = item.offering();
    Baseline baseline = item.baseline();
    return new ItemRow(
        tenant,
        orderId,
        item.itemId(),
        position,
        item.action(),
        offering.offeringId(),
        offering.offeringName(),
        offering.offeringType(),
        item.quantity(),
        Json.text(offering.options()),
        Json.text(offering.charges()),
        item.state(),
        item.assetId(),
        baseline == null ? null : baseline.assetId(),
        baseline == null ? null : baseline.version());
  }

  OrderItem toItem() {
    return new OrderItem(
        itemId,
        action,
        new OrderedOffering(
            offeringId,
            offeringName,
            offeringType,
            texts(options),
            List.of(Json.read(charges, Charge[].class))),
        quantity,
        state,
        assetId,
        baselineAssetId == null || baselineVersion == null
            ? null
            : new Baseline(baselineAssetId, baselineVersion));
  }

  private static Map<String, String> texts(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    Json.tree(json).fields().forEachRemaining(it -> texts.put(it.getKey(), it.getValue().asText()));
    return texts;
  }
}
