package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import dev.cpqoms.fulfillment.settling.Budget;
import dev.cpqoms.fulfillment.settling.Knowledge;
import dev.cpqoms.fulfillment.settling.SettlingTask;
import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.tasks.Task;
import java.util.Objects;

/** Where a run stands: the task as last seen, what is known of its attempt, what may be tried. */
record Position(Task task, Knowledge knowledge, Budget budget) {

  Step next() {
    return SettlingTask.next(task.state(), knowledge, budget);
  }

  Position knowing(Knowledge learned) {
    return new Position(task, learned, budget);
  }

  Position called(PartnerAnswer answer) {
    return new Position(task, new Knowledge.Called(answer), budget.called());
  }

  /** The task has moved; what is known of its attempt still holds. */
  Position at(Task moved) {
    return new Position(moved, knowledge, budget);
  }

  /**
   * The task was read again; knowledge of another attempt than the current one is worth nothing.
   */
  Position rereadAs(Task current) {
    boolean sameAttempt = Objects.equals(task.attempt(), current.attempt());
    return new Position(current, sameAttempt ? knowledge : new Knowledge.Nothing(), budget);
  }
}
