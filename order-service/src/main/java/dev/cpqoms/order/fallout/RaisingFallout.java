package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.Origin;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a case for what a person has seen and no machine has. The order goes on meanwhile: nothing
 * of it has failed, and whoever wants it to stop asks for its cancellation.
 */
public final class RaisingFallout {
  /** The code of a case that no system has opened. */
  static final String CODE = "OPENED_BY_PERSON";

  private final Commands commands;
  private final FalloutCases cases;
  private final OpeningFallout opening;
  private final StandstillDesk desk;
  private final Tasks tasks = new Tasks();

  RaisingFallout(
      Commands commands, FalloutCases cases, OpeningFallout opening, StandstillDesk desk) {
    this.commands = commands;
    this.cases = cases;
    this.opening = opening;
    this.desk = desk;
  }

  public Answer raise(Command<OpenFallout> command) {
    return commands.once(
        command,
        tx -> {
          Order order = desk.lock(tx, command.body().orderId());
          FulfillmentPlan plan = tasks.planOf(tx, order.orderId());
          return allowed(tx, order, plan, command.body())
              .map(cause -> opened(tx, order, plan, cause, command));
        });
  }

  private Decision<FalloutCause> allowed(
      Transaction tx, Order order, FulfillmentPlan plan, OpenFallout seen) {
    UUID taskId = seen.taskId();
    if (taskId != null && plan.find(taskId).isEmpty()) {
      throw Refusal.notFound("task");
    }
    if (order.state().hasEnded()) {
      return Decision.no(
          OrderError.FALLOUT_ORDER_ENDED,
          "The order is " + order.state() + ": nothing of it is left to decide.");
    }
    return open(tx, order, taskId)
        .map(
            open ->
                Decision.<FalloutCause>no(
                    OrderError.FALLOUT_ALREADY_OPEN,
                    "Case " + open.caseId() + " (" + open.cause().code() + ") is open about it."))
        .orElseGet(
            () ->
                Decision.yes(
                    new FalloutCause(taskId, seen.category(), CODE, seen.reason(), false)));
  }

  private Optional<FalloutCase> open(Transaction tx, Order order, @Nullable UUID taskId) {
    return cases.open(tx, order.orderId()).stream()
        .filter(open -> Objects.equals(open.cause().taskId(), taskId))
        .findFirst();
  }

  private Representation opened(
      Transaction tx,
      Order order,
      FulfillmentPlan plan,
      FalloutCause cause,
      Command<OpenFallout> command) {
    Origin origin = Origin.shownBy(tx.context().actor().subject(), command.body().evidence());
    FalloutCase fallout = opening.open(tx, order, plan, cause, origin);
    FalloutView view = desk.save(tx, command.type(), order, null, fallout);
    return Representation.created("/v1/fallout-cases/" + view.caseId(), view.version(), view);
  }
}
