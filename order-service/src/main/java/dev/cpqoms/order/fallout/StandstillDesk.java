package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.Origin;
import dev.cpqoms.order.fallout.domain.ProcessIncident;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds or opens the case of a process that stands still, and puts it back with its order. */
final class StandstillDesk {
  private final Tasks tasks = new Tasks();
  private final FalloutCases cases;
  private final OpeningFallout opening;
  private final OrderBook book;
  private final AuditTrail audit;

  StandstillDesk(FalloutCases cases, OpeningFallout opening, OrderBook book, AuditTrail audit) {
    this.cases = cases;
    this.opening = opening;
    this.book = book;
    this.audit = audit;
  }

  Order lock(Transaction tx, UUID orderId) {
    return book.lock(tx, orderId);
  }

  /** The case that knows the incident already. */
  Optional<FalloutCase> about(Transaction tx, Order order, ProcessIncident incident) {
    return cases.ofIncident(tx, order.orderId(), incident);
  }

  /** The open case of the process with one incident more, or a new case for it. */
  FalloutCase standsStill(Transaction tx, Order order, Command<ReportIncident> command) {
    ProcessIncident news = command.body().incident().unresolved();
    Optional<FalloutCase> last = cases.ofProcess(tx, order.orderId(), news);
    if (last.isPresent() && last.get().isOpen()) {
      FalloutCase also = last.get().standsStill(news);
      cases.update(tx, also);
      return also;
    }
    FulfillmentPlan plan = tasks.planOf(tx, order.orderId());
    UUID recurrenceOf = last.map(FalloutCase::caseId).orElse(null);
    Origin origin = Origin.standstill(tx.context().actor().subject(), recurrenceOf, news);
    return opening.open(tx, order, plan, cause(plan, command.body().taskId(), news), origin);
  }

  void keep(Transaction tx, FalloutCase changed) {
    cases.update(tx, changed);
  }

  FalloutView save(
      Transaction tx, String action, Order order, @Nullable FalloutCase before, FalloutCase after) {
    book.save(tx, order);
    FalloutView view = FalloutView.of(after);
    audit.append(
        tx,
        new AuditEntry(
            action,
            "FALLOUT_CASE",
            after.caseId().toString(),
            before == null ? null : FalloutView.of(before),
            view,
            null));
    return view;
  }

  /** A task that the plan does not know, or none: the case is about the order as a whole. */
  private static FalloutCause cause(
      FulfillmentPlan plan, @Nullable UUID taskId, ProcessIncident incident) {
    UUID known = taskId == null || plan.find(taskId).isEmpty() ? null : taskId;
    return new FalloutCause(
        known, FalloutCategory.PROCESS, incident.errorType(), incident.words(), false);
  }
}
