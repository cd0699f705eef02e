package dev.cpqoms.order.billing;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.order.OrderEventReaction;
import dev.cpqoms.order.order.domain.BillingEvent;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What billing was asked to charge for. A handoff that is waited for has a time at which it is to
 * be asked about; one that is settled has none.
 */
public final class BillingHandoffs implements OrderEventReaction {

  public static final List<Class<?>> MAPPERS = List.of(BillingHandoffMapper.class);

  private final BillingTimes times;

  public BillingHandoffs(BillingTimes times) {
    this.times = times;
  }

  @Override
  public void react(Transaction tx, Order order, long version, OrderEvent event) {
    if (event instanceof BillingEvent.OrderBillingHandoffRequested requested) {
      Instant confirmBy = tx.now().plus(times.confirmWithin());
      tx.mapper(BillingHandoffMapper.class)
          .request(
              tx.tenant(), requested, times.nextLook(tx.now(), confirmBy), confirmBy, tx.now());
    } else if (event instanceof BillingEvent.OrderBillingHandoffConfirmed confirmed) {
      settle(tx, confirmed.taskId(), HandoffStatus.CONFIRMED);
    } else if (event instanceof BillingEvent.OrderBillingHandoffReversed reversed) {
      settle(tx, reversed.taskId(), HandoffStatus.REVERSED);
    } else if (event instanceof OrderEvent.OrderTaskFailed failed) {
      settle(
          tx,
          failed.taskId(),
          failed.outcomeKnown() ? HandoffStatus.REFUSED : HandoffStatus.GIVEN_UP);
    } else if (event instanceof OrderEvent.OrderTaskSkipped skipped) {
      settle(tx, skipped.taskId(), HandoffStatus.WAIVED);
    }
  }

  /** What was handed over with an order, in the sequence in which it was planned. */
  List<BillingHandoffView> of(Transaction tx, UUID orderId, @Nullable UUID after, int limit) {
    return tx
        .mapper(BillingHandoffMapper.class)
        .page(tx.tenant(), orderId, after, tx.now(), limit)
        .stream()
        .map(BillingHandoffView::of)
        .toList();
  }

  /** Tasks of other types have no handoff; for them this changes nothing. */
  private static void settle(Transaction tx, UUID taskId, HandoffStatus status) {
    tx.mapper(BillingHandoffMapper.class).settle(tx.tenant(), taskId, status, tx.now());
  }
}
