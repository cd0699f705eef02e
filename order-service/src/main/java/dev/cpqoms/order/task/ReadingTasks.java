package dev.cpqoms.order.task;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import java.util.UUID;

/** One task for the worker that is about to work on it. */
public final class ReadingTasks {

  private final UnitOfWork unitOfWork;
  private final TaskDesk desk;

  public ReadingTasks(UnitOfWork unitOfWork, TaskDesk desk) {
    this.unitOfWork = unitOfWork;
    this.desk = desk;
  }

  public TaskView one(WorkContext context, UUID taskId) {
    return unitOfWork.run(context, tx -> TaskView.of(desk.look(tx, taskId)));
  }
}
