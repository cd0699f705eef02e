package dev.cpqoms.order.capture;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.Money;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderIdentity;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.order.domain.OrderOrigin;
import dev.cpqoms.order.order.domain.OrderTimes;
import dev.cpqoms.order.order.domain.OrderTotals;
import dev.cpqoms.order.order.storage.Orders;
import java.util.Objects;

/** Makes orders of what was wanted: with the next number, and worth what their lines cost. */
final class NewOrders {

  private final Orders orders;
  private final IdSource ids;

  NewOrders(Orders orders, IdSource ids) {
    this.orders = orders;
    this.ids = ids;
  }

  Order submitted(Transaction tx, CaptureOrder wanted, OrderItems items) {
    OrderTotals totals =
        new OrderTotals(
            sum(items, Charge.ChargeType.ONE_TIME, wanted.currency()),
            sum(items, Charge.ChargeType.RECURRING, wanted.currency()));
    return Order.submit(
        new OrderIdentity(ids.next(), orders.nextNumber(tx)),
        new OrderOrigin(
            wanted.customerId(),
            Objects.requireNonNull(wanted.customerTier()),
            null,
            null,
            tx.context().actor().subject(),
            totals),
        items,
        new OrderTimes(tx.now(), tx.now(), null));
  }

  private static Money sum(OrderItems items, Charge.ChargeType type, String currency) {
    return items.all().stream()
        .flatMap(item -> item.offering().charges().stream())
        .filter(charge -> charge.chargeType() == type)
        .map(Charge::net)
        .reduce(Money.zero(currency), Money::plus);
  }
}
