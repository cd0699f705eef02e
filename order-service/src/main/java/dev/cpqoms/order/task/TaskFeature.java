package dev.cpqoms.order.task;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.fallout.OpeningFallout;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.task.http.TaskResource;
import dev.cpqoms.order.task.storage.Tasks;

/** Wires the work on tasks: beginning, hearing what became of it, reading. */
public final class TaskFeature {

  private final UnitOfWork unitOfWork;
  private final Commands commands;
  private final IdSource ids;
  private final TaskDesk desk;
  private final ReportingTask reporting;

  public TaskFeature(
      UnitOfWork unitOfWork,
      OrderBook book,
      OpeningFallout fallout,
      AuditTrail audit,
      IdSource ids) {
    this.unitOfWork = unitOfWork;
    this.commands = new Commands(unitOfWork, "TASK");
    this.ids = ids;
    this.desk = new TaskDesk(book, new Tasks(), new Attempts(), audit);
    this.reporting =
        new ReportingTask(
            commands, desk, new TaskSteps(fallout, ids), new LateReports(new Attempts(), fallout));
  }

  public ReportingTask reporting() {
    return reporting;
  }

  public TaskResource resource() {
    return new TaskResource(
        new ReadingTasks(unitOfWork, desk), new BeginningTask(commands, desk, ids), reporting);
  }
}
