package dev.cpqoms.order.delivery.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.delivery.domain.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deliveries of the transaction's tenant. */
public final class Deliveries {

  public static final List<Class<?>> MAPPERS = List.of(DeliveryMapper.class);

  /** False when the same work is in the queue already, or was. */
  public boolean add(Transaction tx, Delivery delivery) {
    QueuedDelivery.Envelope envelope =
        new QueuedDelivery.Envelope(
            tx.context().correlationId(), tx.context().traceparent(), tx.now(), null);
    return mapper(tx).insert(tx.tenant(), delivery, envelope) == 1;
  }

  public QueuedDelivery get(Transaction tx, UUID deliveryId) {
    DeliveryRow row = mapper(tx).find(tx.tenant(), deliveryId);
    if (row == null) {
      throw Refusal.notFound("delivery");
    }
    return row.toDelivery();
  }

  /** What is still to be delivered for the task. */
  public Optional<QueuedDelivery> openOfTask(Transaction tx, UUID taskId) {
    return Optional.ofNullable(mapper(tx).openOfTask(tx.tenant(), taskId))
        .map(DeliveryRow::toDelivery);
  }

  /** The newest first. */
  public List<QueuedDelivery> find(
      Transaction tx, DeliveryQuery query, @Nullable UUID olderThan, int limit) {
    return mapper(tx).page(tx.tenant(), query, olderThan, limit).stream()
        .map(DeliveryRow::toDelivery)
        .toList();
  }

  /** Whether it is its turn. */
  public boolean isFirst(Transaction tx, UUID deliveryId) {
    return mapper(tx).isFirst(tx.tenant(), deliveryId);
  }

  /** Of any tenant, in the order in which they are to be claimed. */
  public List<DueDelivery> due(Transaction housekeeping, int limit) {
    return mapper(housekeeping).due(housekeeping.now(), limit);
  }

  /** What waits for each partner, of all tenants. */
  public List<Backlog> backlog(Transaction housekeeping) {
    return mapper(housekeeping).backlog(housekeeping.now());
  }

  public QueuedDelivery save(Transaction tx, QueuedDelivery before, Delivery changed) {
    QueuedDelivery after = before.now(changed, tx.now());
    Instant ended = after.envelope().endedAt();
    if (mapper(tx).update(tx.tenant(), changed, ended) == 0) {
      throw Refusal.stale(changed.version() - 1, changed.version());
    }
    return after;
  }

  private static DeliveryMapper mapper(Transaction tx) {
    return tx.mapper(DeliveryMapper.class);
  }
}
