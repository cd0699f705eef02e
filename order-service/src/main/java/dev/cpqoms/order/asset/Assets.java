package dev.cpqoms.order.asset;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.domain.AssetEvent;
import dev.cpqoms.order.order.domain.Baseline;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.OrderItem;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The installed base of the transaction's tenant. It changes in the transaction that completes a
 * line, or has undone one, and every change is a chapter of its history.
 */
public final class Assets implements OrderEventReaction {

  public static final List<Class<?>> MAPPERS =
      List.of(AssetMapper.class, HistoryMapper.class, ChangeableMapper.class);

  private static final int FIRST = 1;

  @Override
  public void react(Transaction tx, Order order, long version, OrderEvent event) {
    if (event instanceof AssetEvent change) {
      switch (change) {
        case AssetEvent.OrderAssetActivated it -> activate(tx, order, it);
        case AssetEvent.OrderAssetChanged it -> change(tx, order, it);
        case AssetEvent.OrderAssetTerminated it -> terminate(tx, order, it);
      }
    }
  }

  AssetView get(Transaction tx, UUID assetId) {
    AssetRow row = tx.mapper(AssetMapper.class).find(tx.tenant(), assetId);
    if (row == null) {
      throw Refusal.notFound("asset");
    }
    return AssetView.of(row);
  }

  /** The newest first. */
  List<AssetView> find(Transaction tx, AssetQuery query, @Nullable UUID olderThan, int limit) {
    return tx
        .mapper(AssetMapper.class)
        .page(tx.tenant(), query.customerId(), query.state(), olderThan, limit)
        .stream()
        .map(AssetView::of)
        .toList();
  }

  /** What became of an asset, the newest first. */
  List<ChapterView> history(Transaction tx, UUID assetId, int before, int limit) {
    get(tx, assetId);
    return tx.mapper(HistoryMapper.class).page(tx.tenant(), assetId, before, limit).stream()
        .map(ChapterView::of)
        .toList();
  }

  private static void activate(
      Transaction tx, Order order, AssetEvent.OrderAssetActivated activated) {
    OrderItem item = order.items().get(activated.itemId());
    AssetRow row = row(tx, order, item, activated.assetId(), FIRST);
    tx.mapper(AssetMapper.class).insert(tx.tenant(), row, item.offering().offeringType());
    tx.mapper(HistoryMapper.class).begin(tx.tenant(), row, tx.now());
  }

  private static void change(Transaction tx, Order order, AssetEvent.OrderAssetChanged changed) {
    OrderItem item = order.items().get(changed.itemId());
    Baseline baseline = Objects.requireNonNull(item.baseline());
    AssetRow row = row(tx, order, item, baseline.assetId(), baseline.version());
    once(tx.mapper(HistoryMapper.class).change(tx.tenant(), row, tx.now()), changed.assetId());
    once(tx.mapper(AssetMapper.class).change(tx.tenant(), row), changed.assetId());
  }

  private static void terminate(
      Transaction tx, Order order, AssetEvent.OrderAssetTerminated ended) {
    ItemAction action = order.items().get(ended.itemId()).action();
    String why = action == ItemAction.DISCONNECT ? action.name() : "UNDO";
    once(tx.mapper(HistoryMapper.class).end(tx.tenant(), ended, why, tx.now()), ended.assetId());
    once(
        tx.mapper(AssetMapper.class).terminate(tx.tenant(), ended.assetId(), tx.now()),
        ended.assetId());
  }

  /** An asset belongs to one open order at a time; whatever else has changed it is a fault. */
  private static void once(int rows, UUID assetId) {
    if (rows != 1) {
      throw new IllegalStateException("asset " + assetId + " is not as its order had seen it");
    }
  }

  private static AssetRow row(
      Transaction tx, Order order, OrderItem item, UUID assetId, int version) {
    return new AssetRow(
        assetId,
        order.origin().customerId(),
        order.orderId(),
        item.itemId(),
        item.offering().offeringId(),
        item.offering().offeringName(),
        item.quantity(),
        Json.text(item.offering().options()),
        "ACTIVE",
        version,
        tx.now(),
        null);
  }
}
