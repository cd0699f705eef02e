package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.order.domain.FalloutDecision;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.suspension.storage.Suspensions;

/**
 * Carries out what a person decided about a case: the task starts over, counts as done or is left
 * out, and the order goes on when no other case holds it.
 */
public final class ResolvingFallout {

  private final Commands commands;
  private final CaseDesk desk;
  private final TaskResolution tasks;
  private final Suspensions suspensions = new Suspensions();

  ResolvingFallout(Commands commands, CaseDesk desk, TaskResolution tasks) {
    this.commands = commands;
    this.desk = desk;
    this.tasks = tasks;
  }

  public Answer resolve(Command<ResolveFallout> command) {
    return commands.once(
        command,
        tx -> {
          suspensions.pass(tx);
          CaseDesk.CaseAtWork work = desk.open(tx, command.requiredTarget());
          command.expectVersion(work.fallout().progress().version());
          return work.fallout()
              .resolve(decided(tx, command.body()))
              .flatMap(resolved -> carriedOut(tx, work, resolved))
              .map(resolved -> answer(tx, command, work, resolved));
        });
  }

  private Decision<FalloutCase> carriedOut(
      Transaction tx, CaseDesk.CaseAtWork work, FalloutCase resolved) {
    Order order = work.order();
    if (!resolved.cause().holdsOrder()) {
      return tasks.closeNote(tx, order, resolved);
    }
    FalloutDecision decision =
        new FalloutDecision(
            resolved.caseId(),
            resolved.cause().taskId(),
            resolution(resolved).resolution().name(),
            work.openCases() > 1);
    return (resolved.cause().taskId() == null
            ? order.resolveFallout(decision)
            : tasks.carryOut(tx, order, resolved.cause().taskId(), resolution(resolved), decision))
        .map(done -> resolved);
  }

  private Representation answer(
      Transaction tx,
      Command<ResolveFallout> command,
      CaseDesk.CaseAtWork work,
      FalloutCase resolved) {
    FalloutView view = desk.save(tx, command.type(), work, resolved, command.body().reason());
    return Representation.ok(view.version(), view);
  }

  private static Progress.Decided decided(Transaction tx, ResolveFallout body) {
    return new Progress.Decided(
        body.resolution(),
        body.reason(),
        body.evidence(),
        tx.context().actor().subject(),
        tx.now());
  }

  private static Progress.Decided resolution(FalloutCase resolved) {
    Progress.Decided decided = resolved.progress().decided();
    if (decided == null) {
      throw new IllegalStateException("case " + resolved.caseId() + " is not resolved");
    }
    return decided;
  }
}
