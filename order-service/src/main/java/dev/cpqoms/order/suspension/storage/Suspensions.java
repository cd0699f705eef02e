package dev.cpqoms.order.suspension.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.suspension.domain.Suspension;
import dev.cpqoms.order.suspension.domain.TenantStanding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The suspensions of the transaction's tenant. */
public final class Suspensions {

  public static final List<Class<?>> MAPPERS =
      List.of(SuspensionMapper.class, HeldOrderMapper.class);

  /**
   * The gate of everything that brings an order forward or begins a call. Whoever has passed it
   * ends before a suspension is answered, and whoever comes after that does not pass.
   *
   * @throws Refusal TENANT_SUSPENDED, which is not remembered: the same command may be sent again
   */
  public void pass(Transaction tx) {
    SuspensionMapper suspensions = mapper(tx);
    suspensions.enter(tx.tenant());
    String reason = suspensions.openReason(tx.tenant());
    if (reason != null) {
      throw new Refusal(
          OrderError.TENANT_SUSPENDED, "The tenant is suspended, its orders wait: " + reason);
    }
  }

  public TenantStanding standing(Transaction tx) {
    SuspensionRow row = mapper(tx).latest(tx.tenant());
    return new TenantStanding(row == null ? null : row.toSuspension());
  }

  /** The same, when everybody who has passed the gate has ended; until the end nobody passes. */
  public TenantStanding lock(Transaction tx) {
    mapper(tx).close(tx.tenant());
    return standing(tx);
  }

  public void keep(Transaction tx, Suspension changed) {
    SuspensionRow row = SuspensionRow.of(changed);
    int kept =
        changed.lasts() ? mapper(tx).insert(tx.tenant(), row) : mapper(tx).resume(tx.tenant(), row);
    if (kept != 1) {
      throw new IllegalStateException("suspension " + changed.number() + " has changed meanwhile");
    }
  }

  /** How long something that was begun then has been held up by suspensions since. */
  public HeldTime heldSince(Transaction tx, @Nullable Instant since) {
    return mapper(tx).heldSince(tx.tenant(), since == null ? tx.now() : since, tx.now());
  }

  /** Of all tenants: only for the session of the housekeeping. */
  public List<TenantId> suspendedTenants(Transaction tx) {
    return mapper(tx).suspendedTenants();
  }

  private static SuspensionMapper mapper(Transaction tx) {
    return tx.mapper(SuspensionMapper.class);
  }
}
