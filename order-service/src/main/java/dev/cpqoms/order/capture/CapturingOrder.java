package dev.cpqoms.order.capture;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.asset.ChangeableAsset;
import dev.cpqoms.order.asset.ChangeableAssets;
import dev.cpqoms.order.capture.domain.CaptureCheck;
import dev.cpqoms.order.capture.domain.WantedLine;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.plan.storage.Rules;
import dev.cpqoms.order.suspension.storage.Suspensions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Captures an order that no quote has led to. What its lines change or end is held while it is
 * looked at: of two orders for one asset the second one is told of the first.
 */
public final class CapturingOrder {

  private final Commands commands;
  private final NewOrders orders;
  private final OrderBook book;
  private final Rules rules;
  private final AuditTrail audit;
  private final ChangeableAssets assets = new ChangeableAssets();
  private final Suspensions suspensions = new Suspensions();

  CapturingOrder(
      Commands commands, NewOrders orders, OrderBook book, Rules rules, AuditTrail audit) {
    this.commands = commands;
    this.orders = orders;
    this.book = book;
    this.rules = rules;
    this.audit = audit;
  }

  public Answer capture(Command<CaptureOrder> command) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          return items(tx, command.body())
              .map(items -> orders.submitted(tx, command.body(), new OrderItems(items)))
              .map(order -> kept(tx, command.type(), order));
        });
  }

  private Decision<List<OrderItem>> items(Transaction tx, CaptureOrder wanted) {
    List<WantedLine> lines = wanted.lines();
    List<UUID> named =
        lines.stream()
            .map(WantedLine::baseline)
            .filter(Objects::nonNull)
            .map(baseline -> baseline.assetId())
            .distinct()
            .toList();
    Map<UUID, ChangeableAsset> held = assets.hold(tx, wanted.customerId(), named);
    return new CaptureCheck(held, rules.inForce(tx)).check(lines);
  }

  private Representation kept(Transaction tx, String action, Order order) {
    if (!book.add(tx, order)) {
      throw new IllegalStateException("an order without a quote has no other in its place");
    }
    OrderView view = OrderView.of(order);
    audit.append(tx, new AuditEntry(action, "ORDER", order.orderId().toString(), null, view, null));
    return Representation.created("/v1/orders/" + order.orderId(), view.version(), view);
  }
}
