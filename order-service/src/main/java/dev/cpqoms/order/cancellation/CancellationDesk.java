package dev.cpqoms.order.cancellation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.cancellation.domain.UnwantedTasks;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskIdentity;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Takes an order out with its tasks and open cases, and puts them back when it is unwanted. */
final class CancellationDesk {

  /** An order that is held, what becomes of its tasks, and the cases that the wish decides. */
  record OrderAtHand(Order order, UnwantedTasks tasks, List<FalloutCase> cases) {}

  private static final Set<FalloutCategory> REFUSALS =
      EnumSet.of(FalloutCategory.BUSINESS, FalloutCategory.DATA);

  private final OrderBook book;
  private final Tasks tasks;
  private final FalloutCases cases;
  private final AuditTrail audit;

  CancellationDesk(OrderBook book, Tasks tasks, FalloutCases cases, AuditTrail audit) {
    this.book = book;
    this.tasks = tasks;
    this.cases = cases;
    this.audit = audit;
  }

  OrderAtHand open(Transaction tx, UUID orderId) {
    Order order = book.lock(tx, orderId);
    List<FalloutCase> open = cases.open(tx, orderId);
    List<FalloutCase> holding = open.stream().filter(it -> it.cause().holdsOrder()).toList();
    UnwantedTasks unwanted =
        UnwantedTasks.of(tasks.planOf(tx, orderId), refused(holding), tx.now());
    return new OrderAtHand(order, unwanted, open.stream().filter(unwanted::decide).toList());
  }

  /** Writes everything that follows from the wish in its own transaction. */
  OrderView save(
      Transaction tx, String action, OrderView before, OrderAtHand after, String reason) {
    OrderView view = write(tx, after, FalloutResolution.CANCEL_ORDER, reason);
    audit.append(
        tx, new AuditEntry(action, "ORDER", view.orderId().toString(), before, view, reason));
    return view;
  }

  /** The same without an audit row, which the caller writes about more than the order. */
  OrderView write(Transaction tx, OrderAtHand after, FalloutResolution decision, String reason) {
    Order order = after.order();
    for (FalloutCase open : after.cases()) {
      close(tx, order, open, decision, reason);
    }
    after.tasks().dropped().forEach(task -> tasks.update(tx, task));
    for (FulfillmentTask task : after.tasks().askedAgain()) {
      tasks.update(tx, task);
      order.record(retried(task));
    }
    book.save(tx, order);
    return OrderView.saved(order, tx.now());
  }

  /** What a partner said no to; of a call that broke off nobody knows. */
  private static Set<UUID> refused(List<FalloutCase> holding) {
    return holding.stream()
        .map(FalloutCase::cause)
        .filter(cause -> REFUSALS.contains(cause.category()))
        .map(cause -> cause.taskId())
        .filter(Objects::nonNull)
        .collect(toUnmodifiableSet());
  }

  private void close(
      Transaction tx, Order order, FalloutCase open, FalloutResolution decision, String reason) {
    Progress.Decided decided =
        new Progress.Decided(decision, reason, null, tx.context().actor().subject(), tx.now());
    cases.update(tx, open.resolve(decided).orElseThrow());
    UUID taskId = open.cause().taskId();
    order.record(
        open.cause().holdsOrder()
            ? new OrderEvent.OrderFalloutResolved(
                order.orderId(), open.caseId(), taskId, decision.name())
            : new OrderEvent.OrderFalloutNoteClosed(
                order.orderId(), open.caseId(), Objects.requireNonNull(taskId), decision.name()));
  }

  private static OrderEvent retried(FulfillmentTask task) {
    TaskIdentity identity = task.identity();
    return new OrderEvent.OrderTaskRetried(
        identity.orderId(),
        identity.taskId(),
        identity.taskType(),
        identity.itemId(),
        task.progress().round(),
        0);
  }
}
