package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.approval.domain.Delegation;
import dev.cpqoms.quote.approval.storage.Delegations;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.request.GiveReason;
import dev.cpqoms.quote.wiring.Foundation;
import dev.cpqoms.quote.wiring.Outcome;
import org.jspecify.annotations.Nullable;

/** Lends an approver's authority to another for a time, and takes it back. */
public final class DelegatingApproval {
  private final Foundation foundation;
  private final Delegations delegations;

  public DelegatingApproval(Foundation foundation, Delegations delegations) {
    this.foundation = foundation;
    this.delegations = delegations;
  }

  public Answer delegate(Command<DelegateApproval> command) {
    return foundation.once(
        command,
        tx ->
            wanted(tx, command.body())
                .given()
                .map(
                    given -> {
                      delegations.add(tx, given);
                      return outcome(
                          null,
                          given,
                          Representation.created(
                              "/v1/approval-delegations/" + given.delegationId(),
                              given.version(),
                              MoneyJson.tree(DelegationView.of(given))));
                    }));
  }

  /** Only who lent the authority takes it back. */
  public Answer revoke(Command<GiveReason> command) {
    return foundation.once(
        command,
        tx -> {
          Delegation given = delegations.get(tx, command.requiredTarget());
          if (!given.delegator().equals(tx.context().actor().subject())) {
            throw new Refusal(ProtocolError.FORBIDDEN, "Only who lent it takes it back.");
          }
          command.expectVersion(given.version());
          if (given.revokedAt() != null) {
            return QuoteError.DELEGATION_REFUSED.refuse("It was taken back already.");
          }
          Delegation revoked = given.revoked(tx.now());
          delegations.revoke(tx, revoked);
          return Decision.yes(
              outcome(
                  given,
                  revoked,
                  Representation.ok(
                      revoked.version(), MoneyJson.tree(DelegationView.of(revoked)))));
        });
  }

  private Delegation wanted(Transaction tx, DelegateApproval body) {
    return new Delegation(
        foundation.ids().next(),
        tx.context().actor().subject(),
        body.delegate(),
        tx.context().actor().authorityLevel(),
        body.from() == null ? tx.now() : body.from(),
        body.until(),
        body.reason(),
        tx.now(),
        null);
  }

  private static Outcome outcome(
      @Nullable Delegation before, Delegation after, Representation answer) {
    return new Outcome(
        "APPROVAL_DELEGATION",
        after.delegationId().toString(),
        before == null ? null : MoneyJson.tree(DelegationView.of(before)),
        MoneyJson.tree(DelegationView.of(after)),
        answer);
  }
}
