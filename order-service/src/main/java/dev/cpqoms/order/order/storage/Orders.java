package dev.cpqoms.order.order.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.order.domain.AmendmentEvent;
import dev.cpqoms.order.order.domain.CancellationEvent;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.order.domain.OrderProgress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All orders of the transaction's tenant. */
public final class Orders {

  public static final List<Class<?>> MAPPERS = List.of(OrderMapper.class);

  /** The order, for reading. */
  public Order get(Transaction tx, UUID orderId) {
    return withItems(tx, mapper(tx).find(tx.tenant(), orderId));
  }

  /** The order, held until the transaction ends: its versions are given out one after another. */
  public Order lock(Transaction tx, UUID orderId) {
    return withItems(tx, mapper(tx).lock(tx.tenant(), orderId));
  }

  public List<Order> find(Transaction tx, OrderQuery query) {
    List<OrderRow> rows = mapper(tx).page(tx.tenant(), query);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<OrderItem>> items =
        mapper(tx).itemsOf(tx.tenant(), rows.stream().map(OrderRow::orderId).toList()).stream()
            .collect(groupingBy(ItemRow::orderId, mapping(ItemRow::toItem, toList())));
    return rows.stream()
        .map(row -> row.toOrder(new OrderItems(items.getOrDefault(row.orderId(), List.of()))))
        .toList();
  }

  /** A line as it was for the tasks of an amendment; empty when it has not changed since. */
  public Optional<OrderItem> formerLine(Transaction tx, Order order, String itemId, int amendment) {
    return order.progress().route().amended().number() <= amendment
        ? Optional.empty()
        : Optional.ofNullable(
                mapper(tx).formerItem(tx.tenant(), order.orderId(), itemId, amendment))
            .map(ItemRow::toItem);
  }

  public boolean existsFor(Transaction tx, UUID quoteId, int revision) {
    return mapper(tx).existsFor(tx.tenant(), quoteId, revision);
  }

  /** The next number of the tenant and year, for example {@code O-2026-000123}. */
  public String nextNumber(Transaction tx) {
    int year = tx.now().atZone(ZoneOffset.UTC).getYear();
    return "O-%d-%06d".formatted(year, mapper(tx).nextNumber(tx.tenant(), year));
  }

  /** False when the quote revision has its primary order already; then nothing is added. */
  public boolean add(Transaction tx, Order order) {
    if (mapper(tx).insert(OrderRow.of(tx.tenant(), order, order.progress())) == 0) {
      return false;
    }
    int position = 1;
    for (OrderItem item : order.items().all()) {
      mapper(tx).insertItem(ItemRow.of(tx.tenant(), order.orderId(), position++, item));
    }
    return true;
  }

  public void update(Transaction tx, Order order) {
    OrderProgress saved = order.progress().savedAt(tx.now());
    OrderRow row = OrderRow.of(tx.tenant(), order, saved);
    if (mapper(tx).update(row, order.savedVersion()) == 0) {
      throw Refusal.stale(order.savedVersion(), order.version());
    }
    order.changes().stream()
        .filter(AmendmentEvent.OrderAmended.class::isInstance)
        .map(AmendmentEvent.OrderAmended.class::cast)
        .forEach(amended -> amendItems(tx, order, amended));
    if (order.changes().stream().anyMatch(Orders::movesItems)) {
      int position = 1;
      for (OrderItem item : order.items().all()) {
        mapper(tx).updateItem(ItemRow.of(tx.tenant(), order.orderId(), position++, item));
      }
    }
  }

  private static void amendItems(Transaction tx, Order order, AmendmentEvent.OrderAmended amended) {
    for (AmendmentEvent.AmendedItem changed : amended.items()) {
      OrderItem item = order.items().get(changed.itemId());
      ItemRow row =
          ItemRow.of(tx.tenant(), order.orderId(), 1 + order.items().all().indexOf(item), item);
      if (changed.change() == AmendmentEvent.LineChanged.ADDED) {
        mapper(tx).insertItem(row);
      } else {
        mapper(tx).keepFormer(row, amended.amendment());
        mapper(tx).amendItem(row);
      }
    }
  }

  private static boolean movesItems(OrderEvent change) {
    return change instanceof OrderEvent.OrderItemCompleted
        || change instanceof CancellationEvent.OrderItemCancelled
        || change instanceof CancellationEvent.OrderCancelled
        || change instanceof CancellationEvent.OrderFailed;
  }

  private static Order withItems(Transaction tx, @Nullable OrderRow row) {
    if (row == null) {
      throw Refusal.notFound("order");
    }
    List<OrderItem> items =
        mapper(tx).items(tx.tenant(), row.orderId()).stream().map(ItemRow::toItem).toList();
    return row.toOrder(new OrderItems(items));
  }

  private static OrderMapper mapper(Transaction tx) {
    return tx.mapper(OrderMapper.class);
  }
}
