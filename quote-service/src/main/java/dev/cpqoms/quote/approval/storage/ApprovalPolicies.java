package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.domain.ApprovalPolicy;
import dev.cpqoms.quote.money.MoneyJson;
import java.time.Instant;
import java.util.Optional;

/** The versions of the tenant's approval policy; none ever changes. */
public final class ApprovalPolicies {
  /** What every tenant has had from the beginning, whether it is stored already or not. */
  public static final PublishedPolicy STANDARD =
      new PublishedPolicy(ApprovalPolicy.STANDARD, Instant.EPOCH, "quote-service", null);

  /** The policy that counts now. */
  public PublishedPolicy newest(Transaction tx) {
    PolicyRow row = mapper(tx).newest(tx.tenant());
    return row == null ? STANDARD : row.policy();
  }

  /** The policy that counts now, stored, so that a case can refer to it. */
  public PublishedPolicy stored(Transaction tx) {
    PolicyRow row = mapper(tx).newest(tx.tenant());
    if (row != null) {
      return row.policy();
    }
    mapper(tx).insert(tx.tenant(), STANDARD, MoneyJson.text(STANDARD.policy().rules()));
    return STANDARD;
  }

  public Optional<PublishedPolicy> find(Transaction tx, int version) {
    return Optional.ofNullable(mapper(tx).find(tx.tenant(), version))
        .map(PolicyRow::policy)
        .or(
            () ->
                version == STANDARD.policy().version() ? Optional.of(STANDARD) : Optional.empty());
  }

  /** Adds the next version, unless somebody was faster. */
  public void add(Transaction tx, PublishedPolicy next) {
    if (mapper(tx).insert(tx.tenant(), next, MoneyJson.text(next.policy().rules())) == 0) {
      throw new Refusal(
          ProtocolError.STALE_VERSION, "Another policy was published first. Read it again.");
    }
  }

  private static PolicyMapper mapper(Transaction tx) {
    return tx.mapper(PolicyMapper.class);
  }
}
