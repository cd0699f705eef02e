package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutOutcome;
import dev.cpqoms.order.fallout.domain.Look;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.fallout.storage.DueCase;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.task.domain.TaskState;
import dev.cpqoms.order.task.storage.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closes cases whose resolution holds: at once where a person says so, and by the clock where data
 * alone shows it. What does not hold yet is looked at again, for as long as it takes.
 */
public final class VerifyingFallout {

  /** How often the clock looks for what is due. */
  public static final Duration EVERY = Duration.ofSeconds(10);

  /** How long after a look that found nothing the clock looks at a case again. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private static final String PURPOSE = "fallout-verification";
  private static final String ACTION = "verifyFalloutCase";
  private static final int BATCH = 100;

  private final UnitOfWork unitOfWork;
  private final Commands commands;
  private final FalloutCases cases;
  private final CaseDesk desk;
  private final Tasks tasks;

  VerifyingFallout(
      UnitOfWork unitOfWork, Commands commands, FalloutCases cases, CaseDesk desk, Tasks tasks) {
    this.unitOfWork = unitOfWork;
    this.commands = commands;
    this.cases = cases;
    this.desk = desk;
    this.tasks = tasks;
  }

  public Answer verify(Command<VerifyFallout> command) {
    return commands.once(
        command,
        tx -> {
          CaseDesk.CaseAtWork work = desk.open(tx, command.requiredTarget());
          command.expectVersion(work.fallout().progress().version());
          return verified(tx, work)
              .map(closed -> close(tx, command.type(), work, closed, command.body().reason()))
              .map(view -> Representation.ok(view.version(), view));
        });
  }

  /**
   * Looks once at resolved cases of any tenant.
   *
   * @return how many were closed
   */
  public int look() {
    List<DueCase> due =
        unitOfWork.acrossTenants(PURPOSE, tx -> cases.dueForVerification(tx, BATCH));
    return (int) due.stream().filter(this::closed).count();
  }

  private boolean closed(DueCase due) {
    String correlation = PURPOSE + "-" + due.caseId();
    WorkContext context =
        new WorkContext(due.tenantId(), Actor.service(PURPOSE), correlation, null, null);
    return unitOfWork.run(context, tx -> closed(tx, due.caseId()));
  }

  private boolean closed(Transaction tx, UUID caseId) {
    CaseDesk.CaseAtWork work = desk.open(tx, caseId);
    return switch (verified(tx, work)) {
      case Decision.Yes<FalloutCase>(FalloutCase closed) -> {
        close(tx, ACTION, work, closed, shown(closed));
        yield true;
      }
      case Decision.No<FalloutCase> notYet -> {
        cases.verifyAgainAt(tx, caseId, tx.now().plus(LOOK_AGAIN));
        yield false;
      }
    };
  }

  /** The case whose retry did not cure waits for the one that went on from it. */
  private FalloutView close(
      Transaction tx,
      String action,
      CaseDesk.CaseAtWork work,
      FalloutCase closed,
      @Nullable String reason) {
    if (closed.recurrenceOf() != null) {
      cases.verifyAgainAt(tx, closed.recurrenceOf(), tx.now());
    }
    return desk.save(tx, action, work, closed, reason);
  }

  private static String shown(FalloutCase closed) {
    Progress.Verified verified = Objects.requireNonNull(closed.progress().verified());
    return verified.outcome() == FalloutOutcome.NOT_CURED
        ? "the data shows that the retry did not cure, and that nothing waits for it any more"
        : "the data shows that the resolution holds";
  }

  private Decision<FalloutCase> verified(Transaction tx, CaseDesk.CaseAtWork work) {
    FalloutCase fallout = work.fallout();
    UUID recurredAs = fallout.progress().recurredAs();
    return fallout.verify(
        new Look(
            tx.context().actor().subject(),
            tx.now(),
            work.order().progress(),
            state(tx, fallout),
            recurredAs == null ? null : cases.get(tx, recurredAs).progress().state()));
  }

  private @Nullable TaskState state(Transaction tx, FalloutCase fallout) {
    UUID taskId = fallout.cause().taskId();
    return taskId == null
        ? null
        : tasks.planOf(tx, fallout.orderId()).find(taskId).map(task -> task.state()).orElse(null);
  }
}
