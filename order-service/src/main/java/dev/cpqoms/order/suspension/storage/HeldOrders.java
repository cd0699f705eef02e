package dev.cpqoms.order.suspension.storage;

import dev.cpqoms.blocks.database.Transaction;
import java.util.List;
import java.util.UUID;

/** The orders that are held by a suspension, as far as their story says so already. */
public final class HeldOrders {

  /** Of the transaction's tenant: orders on their way whose story does not say it yet. */
  public List<UUID> toHold(Transaction tx, int limit) {
    return mapper(tx).toHold(tx.tenant(), limit);
  }

  /**
   * Only for the session of the housekeeping: orders of tenants that are not suspended any more.
   */
  public List<HeldOrder> toRelease(Transaction tx, int limit) {
    return mapper(tx).toRelease(limit);
  }

  /** False when somebody else was faster. */
  public boolean hold(Transaction tx, UUID orderId) {
    return mapper(tx).hold(tx.tenant(), orderId, tx.now()) == 1;
  }

  /** False when somebody else was faster. */
  public boolean release(Transaction tx, UUID orderId) {
    return mapper(tx).release(tx.tenant(), orderId) == 1;
  }

  public Waiting waiting(Transaction tx) {
    return mapper(tx).waiting(tx.tenant());
  }

  /** Of all tenants: only for the session of the housekeeping. */
  public long held(Transaction tx) {
    return mapper(tx).held();
  }

  private static HeldOrderMapper mapper(Transaction tx) {
    return tx.mapper(HeldOrderMapper.class);
  }
}
