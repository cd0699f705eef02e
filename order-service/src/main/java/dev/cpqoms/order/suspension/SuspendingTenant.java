package dev.cpqoms.order.suspension;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.suspension.domain.Suspension;
import dev.cpqoms.order.suspension.domain.TenantStanding;
import dev.cpqoms.order.suspension.storage.HeldOrders;
import dev.cpqoms.order.suspension.storage.Suspensions;
import dev.cpqoms.order.suspension.storage.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suspends a tenant and lets it go on. When a suspension is answered, nothing that was on its way
 * through the gate is left; the resumption needs to wake nobody, because whoever was held asks
 * again.
 */
public final class SuspendingTenant {

  private static final Logger LOG = LoggerFactory.getLogger(SuspendingTenant.class);

  /** What one of the two commands makes of how the tenant stands. */
  @FunctionalInterface
  private interface Change {
    Decision<Suspension> of(TenantStanding standing, Suspension.Word word);
  }

  private final UnitOfWork unitOfWork;
  private final Commands commands;
  private final Suspensions suspensions;
  private final HeldOrders held;
  private final AuditTrail audit;

  SuspendingTenant(
      UnitOfWork unitOfWork,
      Commands commands,
      Suspensions suspensions,
      HeldOrders held,
      AuditTrail audit) {
    this.unitOfWork = unitOfWork;
    this.commands = commands;
    this.suspensions = suspensions;
    this.held = held;
    this.audit = audit;
  }

  public SuspensionView standing(WorkContext context) {
    return unitOfWork.run(context, tx -> view(tx, suspensions.standing(tx)));
  }

  public Answer suspend(Command<GiveReason> command) {
    return changed(command, TenantStanding::suspend);
  }

  public Answer resume(Command<GiveReason> command) {
    return changed(command, TenantStanding::resume);
  }

  private Answer changed(Command<GiveReason> command, Change change) {
    Answer answer =
        commands.once(
            command,
            tx -> {
              TenantStanding before = suspensions.lock(tx);
              command.expectVersion(before.version());
              String by = tx.context().actor().subject();
              Suspension.Word word = new Suspension.Word(command.body().reason(), by, tx.now());
              return change.of(before, word).map(after -> kept(tx, command, before, after));
            });
    LOG.warn("{} by {} answers {}", command.type(), subject(command), answer.status());
    return answer;
  }

  private Representation kept(
      Transaction tx, Command<GiveReason> command, TenantStanding before, Suspension after) {
    SuspensionView was = view(tx, before);
    suspensions.keep(tx, after);
    SuspensionView view = view(tx, new TenantStanding(after));
    audit.append(
        tx,
        new AuditEntry(
            command.type(), "TENANT", tx.tenant().value(), was, view, command.body().reason()));
    return Representation.ok(view.version(), view);
  }

  private SuspensionView view(Transaction tx, TenantStanding standing) {
    return SuspensionView.of(standing, standing.isSuspended() ? held.waiting(tx) : Waiting.NOTHING);
  }

  private static String subject(Command<?> command) {
    return command.context().actor().subject();
  }
}
