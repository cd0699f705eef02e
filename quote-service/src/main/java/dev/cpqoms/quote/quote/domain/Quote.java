package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.blocks.decision.Decision;
import java.time.Instant;
import java.util.List;

/**
 * An offer to a customer, from the first draft to the order it became.
 *
 * <p>Its life: lines are configured, priced out of one catalog version, validated and submitted;
 * the tenant's policy says who must approve; a document shows the customer what is offered, and the
 * customer's yes to exactly that document makes the quote an order. A revision that was priced
 * never changes: what changes opens the next one, which starts without any evidence.
 *
 * <p>Every command asks {@link QuoteLifecycle} first. Every change is one version and one event.
 */
public record Quote(
    QuoteIdentity identity,
    QuoteTerms terms,
    QuoteProgress progress,
    List<QuoteLine> lines,
    Evidence evidence) {

  public Quote {
    lines = List.copyOf(lines);
  }

  /** Takes over checked lines; a revision that was priced stays as it is and the next one opens. */
  public Decision<Change> configure(List<QuoteLine> checked, Instant now) {
    int next = evidence.price() == null ? revision() : revision() + 1;
    return may(QuoteCommand.CONFIGURE)
        .map(
            move ->
                move.anew(
                    QuoteState.CONFIGURED, next, terms, checked, now, QuoteFacts::configured));
  }

  public Decision<Change> price(PriceSummary price, Instant now) {
    return may(QuoteCommand.PRICE)
        .map(move -> move.to(QuoteState.PRICED, evidence.with(price), now, QuoteFacts::priced));
  }

  public Decision<Change> validate(Circumstances circumstances) {
    return may(QuoteCommand.VALIDATE)
        .flatMap(move -> move.unlessObjected(QuoteRules.FOR_VALIDATION, circumstances))
        .map(
            move ->
                move.to(
                    QuoteState.VALIDATED, evidence, circumstances.now(), QuoteFacts::validated));
  }

  /** Asks for approval; where nobody has to be asked the quote is approved at once. */
  public Decision<Change> submit(ApprovalDemand demand, Circumstances circumstances) {
    Instant now = circumstances.now();
    Evidence asked = evidence.with(demand.opened());
    return may(QuoteCommand.SUBMIT)
        .flatMap(move -> move.unlessObjected(QuoteRules.FOR_SUBMISSION, circumstances))
        .map(
            move ->
                demand.opened().status() == ApprovalStatus.APPROVED
                    ? move.to(QuoteState.APPROVED, asked, now, QuoteFacts::approved)
                    : move.to(
                        QuoteState.APPROVAL_PENDING,
                        asked,
                        now,
                        after -> QuoteFacts.approvalRequested(after, demand)));
  }

  /** Takes over what an approver decided; the approval case has checked that they may. */
  public Decision<Change> decide(ApprovalRuling ruling, Instant now) {
    QuoteState next =
        switch (ruling.after().status()) {
          case APPROVED -> QuoteState.APPROVED;
          case REJECTED -> QuoteState.REJECTED;
          case PENDING, RECALLED, EXPIRED, SUPERSEDED -> QuoteState.APPROVAL_PENDING;
        };
    Evidence decided = evidence.with(ruling.after());
    return may(QuoteCommand.DECIDE)
        .map(move -> move.to(next, decided, now, after -> QuoteFacts.decided(after, ruling)));
  }

  public Decision<Change> recall(Instant now) {
    Evidence recalled = evidence.withApproval(ApprovalStatus.RECALLED);
    return may(QuoteCommand.RECALL)
        .map(move -> move.to(QuoteState.VALIDATED, recalled, now, QuoteFacts::recalled));
  }

  /** Nobody decided in time: the quote is as before it was submitted. */
  public Decision<Change> expireApproval(Instant now) {
    Evidence expired = evidence.withApproval(ApprovalStatus.EXPIRED);
    return may(QuoteCommand.EXPIRE_APPROVAL)
        .map(move -> move.to(QuoteState.VALIDATED, expired, now, QuoteFacts::approvalExpired));
  }

  public Decision<Change> document(DocumentSummary document, Instant now) {
    return may(QuoteCommand.GENERATE_DOCUMENT)
        .flatMap(move -> move.unlessObjected(QuoteRules.FOR_DOCUMENT, Circumstances.at(now)))
        .map(
            move ->
                move.to(QuoteState.APPROVED, evidence.with(document), now, QuoteFacts::documented));
  }

  /** The customer's yes: it counts while the offer stands, for the document of this revision. */
  public Decision<Change> accept(Acceptance acceptance, Circumstances circumstances) {
    List<QuoteRule> rules = QuoteRules.forAcceptanceOf(acceptance.documentHash());
    Evidence accepted = evidence.with(acceptance);
    return may(QuoteCommand.ACCEPT)
        .flatMap(move -> move.unlessObjected(rules, circumstances))
        .map(
            move ->
                move.to(QuoteState.ACCEPTED, accepted, circumstances.now(), QuoteFacts::accepted));
  }

  /** Asks for the order. */
  public Decision<Change> convert(AcceptedSnapshot snapshot, Instant now) {
    return may(QuoteCommand.CONVERT)
        .map(
            move ->
                move.to(
                    QuoteState.CONVERTING_TO_ORDER,
                    evidence.withoutConversion(),
                    now,
                    after -> QuoteFacts.conversionRequested(after, snapshot)));
  }

  /** Takes over what order-service has made of the snapshot. */
  public Decision<Change> conclude(ConversionOutcome outcome, Instant now) {
    Evidence concluded = evidence.with(outcome);
    return switch (outcome) {
      case ConversionOutcome.Ordered _ ->
          may(QuoteCommand.ORDER_CREATED)
              .map(move -> move.to(QuoteState.CONVERTED, concluded, now, QuoteFacts::converted));
      case ConversionOutcome.Refused _ ->
          may(QuoteCommand.ORDER_REFUSED)
              .map(
                  move ->
                      move.to(QuoteState.ACCEPTED, concluded, now, QuoteFacts::conversionRefused));
    };
  }

  /** Opens the next revision with the same lines, under terms that were settled anew. */
  public Decision<Change> revise(QuoteTerms renewed, String reason, Instant now) {
    return may(QuoteCommand.REVISE)
        .map(
            move ->
                move.anew(
                    QuoteState.DRAFT,
                    revision() + 1,
                    renewed,
                    lines,
                    now,
                    after -> QuoteFacts.revised(after, reason, evidence.approval())));
  }

  public Decision<Change> cancel(String reason, Instant now) {
    return may(QuoteCommand.CANCEL)
        .map(
            move ->
                move.to(
                    QuoteState.CANCELLED,
                    evidence,
                    now,
                    after -> QuoteFacts.cancelled(after, reason)));
  }

  /** The clock's command: the offer stood until {@code validUntil} and nobody accepted it. */
  public Decision<Change> expire(Instant now) {
    return may(QuoteCommand.EXPIRE)
        .flatMap(move -> move.unlessObjected(QuoteRules.FOR_EXPIRY, Circumstances.at(now)))
        .map(move -> move.to(QuoteState.EXPIRED, evidence, now, QuoteFacts::expired));
  }

  /** Whether the state knows the command at all; what else it takes, the command itself says. */
  public Decision<Quote> knows(QuoteCommand command) {
    return may(command).map(Move::quote);
  }

  public boolean isOverdue(Instant now) {
    return now.isAfter(terms.validUntil());
  }

  public QuoteState state() {
    return progress.state();
  }

  public int revision() {
    return progress.revision();
  }

  public long version() {
    return progress.version();
  }

  private Decision<Move> may(QuoteCommand command) {
    return Move.of(this, command);
  }
}
