package dev.cpqoms.order.timeline;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.util.List;
import java.util.UUID;

/** The story of each order of the transaction's tenant, one sentence per version. */
public final class Timeline implements OrderEventReaction {

  public static final List<Class<?>> MAPPERS = List.of(TimelineMapper.class);

  @Override
  public void react(Transaction tx, Order order, long version, OrderEvent event) {
    tx.mapper(TimelineMapper.class)
        .insert(
            new TimelineRow(
                tx.tenant(),
                event.orderId(),
                version,
                tx.now(),
                event.type(),
                TimelineWords.of(order, event),
                tx.context().actor().subject(),
                tx.context().correlationId()));
  }

  /** The oldest first, after the given version. */
  List<TimelineView> find(Transaction tx, UUID orderId, long after, int limit) {
    return tx.mapper(TimelineMapper.class).page(tx.tenant(), orderId, after, limit).stream()
        .map(TimelineView::of)
        .toList();
  }
}
