package dev.cpqoms.order.process;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.fallout.OpeningFallout;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.order.storage.Orders;
import dev.cpqoms.order.plan.domain.Compensation;
import dev.cpqoms.order.plan.storage.Plans;
import dev.cpqoms.order.plan.storage.Rules;
import dev.cpqoms.order.process.http.ProcessResource;
import dev.cpqoms.order.task.storage.Tasks;

/** Wires what the fulfillment process asks of an order. */
public final class ProcessFeature {

  private final Tasks tasks = new Tasks();
  private final UnitOfWork unitOfWork;
  private final OrderSteps steps;
  private final OpeningFallout fallout;
  private final ClearingDoubts doubts;
  private final IdSource ids;

  public ProcessFeature(
      UnitOfWork unitOfWork,
      OrderBook book,
      OpeningFallout fallout,
      AuditTrail audit,
      IdSource ids) {
    this.unitOfWork = unitOfWork;
    this.steps = new OrderSteps(new Commands(unitOfWork, "ORDER"), book, tasks, audit);
    this.fallout = fallout;
    this.doubts = new ClearingDoubts(book, fallout, audit);
    this.ids = ids;
  }

  public ProcessResource resource() {
    Rules rules = new Rules();
    Plans plans = new Plans(tasks, ids);
    FalloutCases cases = new FalloutCases();
    WorkflowReferences references = new WorkflowReferences();
    return new ProcessResource(
        new ReadingOrder(unitOfWork, new Orders(), tasks),
        new OrderProcess(
            new RegisteringProcess(steps, references),
            new ValidatingOrder(steps, rules, fallout, ids),
            new DecomposingOrder(steps, rules, plans, ids),
            new StartingOrder(steps, references),
            new CompletingOrder(steps, tasks, cases, doubts),
            new TakingAmendment(steps, plans, cases, new Compensation(ids), doubts),
            new CompensatingOrder(steps, plans, cases, new Compensation(ids), doubts),
            new FinishingCancellation(steps, plans, cases, doubts)));
  }
}
