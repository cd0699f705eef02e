package dev.cpqoms.order.asset;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.domain.AssetEvent;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.OrderItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The installed base of the transaction's tenant: it grows in the transaction that completes an
 * item, and shrinks in the one that has undone it.
 */
public final class Assets implements OrderEventReaction {

  public static final List<Class<?>> MAPPERS = List.of(AssetMapper.class);

  @Override
  public void react(Transaction tx, Order order, long version, OrderEvent event) {
    if (event instanceof AssetEvent.OrderAssetTerminated ended) {
      tx.mapper(AssetMapper.class).terminate(tx.tenant(), ended.assetId(), tx.now());
    }
    if (event instanceof AssetEvent.OrderAssetActivated activated) {
      OrderItem item = order.items().get(activated.itemId());
      AssetRow row =
          new AssetRow(
              activated.assetId(),
              activated.customerId(),
              activated.orderId(),
              activated.itemId(),
              activated.offeringId(),
              item.offering().offeringName(),
              activated.quantity(),
              Json.text(item.offering().options()),
              "ACTIVE",
              tx.now());
      tx.mapper(AssetMapper.class).insert(tx.tenant(), row, item.offering().offeringType());
    }
  }

  /** The newest first. */
  List<AssetView> find(Transaction tx, String customerId, @Nullable UUID olderThan, int limit) {
    return tx.mapper(AssetMapper.class).page(tx.tenant(), customerId, olderThan, limit).stream()
        .map(AssetView::of)
        .toList();
  }
}
