package dev.cpqoms.order.cancellation;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.cancellation.domain.PointsOfNoReturn;
import dev.cpqoms.order.fallout.FalloutView;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.Progress.FailureProposal;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.domain.Cancellation;
import dev.cpqoms.order.order.domain.CancellationEvent;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderCancellation;
import dev.cpqoms.order.suspension.storage.Suspensions;

/**
 * Gives up an order that cannot be fulfilled: one person proposes it on a case that holds the order
 * up, another one approves it. From then on the order goes the way of a cancellation, and is FAILED
 * when nothing of it is left.
 */
public final class FailingOrder {

  private final Commands commands;
  private final FailureDesk desk;
  private final Suspensions suspensions = new Suspensions();

  FailingOrder(Commands commands, FailureDesk desk) {
    this.commands = commands;
    this.desk = desk;
  }

  public Answer propose(Command<ProposeFailure> command) {
    return commands.once(
        command,
        tx -> {
          FailureDesk.CaseAtHand at = open(tx, command);
          String reason = command.body().reason();
          FailureProposal proposal =
              new FailureProposal(reason, tx.context().actor().subject(), tx.now());
          return mayFail(at.order().order())
              .flatMap(order -> at.fallout().proposeFailure(proposal))
              .map(changed -> desk.save(tx, command.type(), at.fallout(), changed, reason));
        });
  }

  public Answer decide(Command<DecideFailure> command) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          return switch (command.body().verdict()) {
            case APPROVE -> approved(tx, command, open(tx, command));
            case REJECT -> rejected(tx, command, open(tx, command).fallout());
          };
        });
  }

  private FailureDesk.CaseAtHand open(Transaction tx, Command<?> command) {
    FailureDesk.CaseAtHand at = desk.open(tx, command.requiredTarget());
    command.expectVersion(at.fallout().progress().version());
    return at;
  }

  private Decision<Representation> rejected(
      Transaction tx, Command<DecideFailure> command, FalloutCase fallout) {
    String reason = command.body().reason();
    return fallout
        .rejectFailure()
        .map(changed -> desk.save(tx, command.type(), fallout, changed, reason));
  }

  private Decision<Representation> approved(
      Transaction tx, Command<DecideFailure> command, FailureDesk.CaseAtHand at) {
    CancellationDesk.OrderAtHand order = at.order();
    String approver = tx.context().actor().subject();
    String reason = command.body().reason();
    FailureDesk.CaseAndOrder before =
        new FailureDesk.CaseAndOrder(FalloutView.of(at.fallout()), OrderView.of(order.order()));
    return at.fallout()
        .failureToApprove(approver)
        .flatMap(
            proposal ->
                PointsOfNoReturn.check(order.tasks().withEffect(), tx.context().actor())
                    .flatMap(passed -> givenUp(tx, at, proposal, approver)))
        .map(failing -> desk.orders().write(tx, order, FalloutResolution.FAIL_ORDER, reason))
        .map(view -> desk.decided(tx, command.type(), before, view, reason));
  }

  private static Decision<Order> givenUp(
      Transaction tx, FailureDesk.CaseAtHand at, FailureProposal proposal, String approver) {
    Order order = at.order().order();
    return OrderCancellation.giveUp(
        order,
        new CancellationEvent.OrderFailureRequested(
            order.orderId(),
            at.fallout().caseId(),
            proposal.reason(),
            proposal.proposedBy(),
            approver,
            at.order().tasks().droppedReferences()),
        Cancellation.failing(proposal.reason(), proposal.proposedBy(), tx.now()));
  }

  private static Decision<Order> mayFail(Order order) {
    return order.progress().cancellation() == null
        ? Decision.yes(order)
        : Decision.no(
            OrderError.ORDER_WRONG_STATE, "The order is being undone already: " + order.state());
  }
}
