package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.domain.Approver;
import dev.cpqoms.quote.approval.domain.Delegation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The authority that approvers of the tenant have lent to one another. */
public final class Delegations {

  public void add(Transaction tx, Delegation given) {
    mapper(tx).insert(tx.tenant(), given);
  }

  public Delegation get(Transaction tx, UUID delegationId) {
    Delegation found = mapper(tx).find(tx.tenant(), delegationId);
    if (found == null) {
      throw Refusal.notFound("delegation");
    }
    return found;
  }

  /** Keeps that it was taken back, unless it was already. */
  public void revoke(Transaction tx, Delegation revoked) {
    if (mapper(tx).revoke(tx.tenant(), revoked) == 0) {
      throw new Refusal(ProtocolError.STALE_VERSION, "The delegation was taken back meanwhile.");
    }
  }

  /** The person who decides, with what is lent to them now. */
  public Approver approver(Transaction tx) {
    Actor actor = tx.context().actor();
    return new Approver(
        actor.subject(),
        actor.authorityLevel(),
        mapper(tx).inForce(tx.tenant(), actor.subject(), tx.now()));
  }

  /**
   * The newest first.
   *
   * @param person gives or receives, null for everybody's
   */
  public List<Delegation> page(
      Transaction tx, @Nullable String person, @Nullable Cursor after, int limit) {
    return after == null
        ? mapper(tx).page(tx.tenant(), person, null, null, limit)
        : mapper(tx).page(tx.tenant(), person, after.instant(0), after.uuid(1), limit);
  }

  private static DelegationMapper mapper(Transaction tx) {
    return tx.mapper(DelegationMapper.class);
  }
}
