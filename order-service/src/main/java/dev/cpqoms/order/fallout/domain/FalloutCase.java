package dev.cpqoms.order.fallout.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people must decide: identified with an owner's queue and a severity, assigned,
 * resolved, and closed when the resolution is seen to hold.
 *
 * @param origin who opened it and what was there to see
 */
public record FalloutCase(
    UUID caseId,
    UUID orderId,
    FalloutCause cause,
    Assessment assessment,
    Progress progress,
    Origin origin) {

  /**
   * How bad it is and why, and who looks after it.
   *
   * @param basis null for cases from before it was kept
   */
  public record Assessment(
      Severity severity,
      Severity.Inputs inputs,
      @Nullable SeverityBasis basis,
      String ownerQueue) {}

  /** A new case; a recurrence names the case whose retry did not cure. */
  public static FalloutCase identified(
      UUID caseId,
      UUID orderId,
      FalloutCause cause,
      Assessment assessment,
      Progress.Opening opening) {
    return new FalloutCase(
        caseId, orderId, cause, assessment, Progress.opened(opening.openedAt()), opening.origin());
  }

  /** The same case with one more thing to know. */
  public FalloutCase annotated(String note) {
    String detail = cause.detail() + "\n" + note;
    FalloutCause told =
        new FalloutCause(
            cause.taskId(), cause.category(), cause.code(), detail, cause.holdsOrder());
    return new FalloutCase(caseId, orderId, told, assessment, progress.noted(), origin);
  }

  /** The process that stands still does so in one more place. */
  public FalloutCase standsStill(ProcessIncident incident) {
    return annotated(incident.words()).from(origin.and(incident));
  }

  /** The engine let the process go on: the case is resolved when nothing of it stands any more. */
  public FalloutCase letGoOn(ProcessIncident told, Progress.Decided decided) {
    Origin now = origin.now(told);
    boolean ends = isOpen() && now.standing().isEmpty();
    return with(ends ? progress.decided(decided) : progress.noted()).from(now);
  }

  /** The order waits for what was only to be looked at before. */
  public FalloutCase nowHolding() {
    return new FalloutCase(
        caseId, orderId, cause.nowHolding(), assessment, progress.noted(), origin);
  }

  /** Gives the case to a person, or takes it from one and gives it to another. */
  public Decision<FalloutCase> assign(Progress.Assigned assigned) {
    return allowed(FalloutCommand.ASSIGN).map(next -> with(progress.assigned(assigned)));
  }

  /** What was done by hand needs evidence; who decides about a case that nobody has, has it. */
  public Decision<FalloutCase> resolve(Progress.Decided decided) {
    return allowed(FalloutCommand.RESOLVE)
        .flatMap(next -> PermittedResolutions.of(this).check(decided))
        .map(permitted -> with(progress.decided(permitted)));
  }

  /** Somebody thinks that the order has to be given up; the case stays open until it is decided. */
  public Decision<FalloutCase> proposeFailure(Progress.FailureProposal proposal) {
    return allowed(FalloutCommand.PROPOSE_FAILURE)
        .flatMap(
            next ->
                cause.holdsOrder()
                    ? Decision.yes(with(progress.proposed(proposal)))
                    : Decision.no(
                        OrderError.FALLOUT_RESOLUTION_NOT_ALLOWED,
                        "The order does not wait for this case: nothing has to be given up."));
  }

  /** The order is not given up; the case goes on as if nobody had proposed it. */
  public Decision<FalloutCase> rejectFailure() {
    return allowed(FalloutCommand.REJECT_FAILURE)
        .flatMap(next -> failureProposal())
        .map(proposal -> with(progress.proposed(null)));
  }

  /** What another person has proposed and this one may approve. */
  public Decision<Progress.FailureProposal> failureToApprove(String approver) {
    return allowed(FalloutCommand.RESOLVE)
        .flatMap(next -> failureProposal())
        .flatMap(
            proposal ->
                proposal.proposedBy().equals(approver)
                    ? Decision.no(
                        OrderError.FALLOUT_APPROVER_NOT_INDEPENDENT,
                        approver + " has proposed it; another person approves it.")
                    : Decision.yes(proposal));
  }

  private Decision<Progress.FailureProposal> failureProposal() {
    Progress.FailureProposal proposal = progress.proposed();
    return proposal == null
        ? Decision.no(
            OrderError.FALLOUT_WRONG_STATE, "Nobody has proposed that the order is given up.")
        : Decision.yes(proposal);
  }

  /** The same fault is back: the resolution did not cure, and another case goes on from here. */
  public FalloutCase recurred(UUID newCase) {
    return with(progress.recurred(newCase));
  }

  /** Closes the case when what was decided is seen to hold, by somebody who may say so. */
  public Decision<FalloutCase> verify(Look look) {
    return allowed(FalloutCommand.VERIFY)
        .flatMap(next -> Verification.of(this, look))
        .map(seen -> with(progress.verified(new Progress.Verified(look.by(), look.at(), seen))));
  }

  private Decision<FalloutState> allowed(FalloutCommand command) {
    Optional<FalloutState> next = FalloutLifecycle.TABLE.next(progress.state(), command);
    return next.isPresent()
        ? Decision.yes(next.get())
        : Decision.no(
            OrderError.FALLOUT_WRONG_STATE,
            "A case in " + progress.state() + " does not allow " + command + ".");
  }

  private FalloutCase with(Progress changed) {
    return new FalloutCase(caseId, orderId, cause, assessment, changed, origin);
  }

  private FalloutCase from(Origin known) {
    return new FalloutCase(caseId, orderId, cause, assessment, progress, known);
  }

  /** Whether the case is that a process stands still: the engine says when it does not. */
  public boolean isStandstill() {
    return origin.processInstanceKey() != null;
  }

  /** The case of the same matter whose retry did not cure. */
  public @Nullable UUID recurrenceOf() {
    return origin.recurrenceOf();
  }

  public boolean isOpen() {
    return progress.decided() == null;
  }
}
