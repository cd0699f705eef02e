package dev.cpqoms.order.amendment.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.amendment.AmendmentFile;
import dev.cpqoms.order.amendment.domain.Amendment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All amendments of the transaction's tenant; changed only under their order's lock. */
public final class Amendments {

  public static final List<Class<?>> MAPPERS = List.of(AmendmentMapper.class);

  public int nextNumber(Transaction tx, UUID orderId) {
    return mapper(tx).nextNumber(tx.tenant(), orderId);
  }

  /** The one that nobody has decided about; its time may be over. */
  public Optional<AmendmentFile> standing(Transaction tx, UUID orderId) {
    return Optional.ofNullable(mapper(tx).standing(tx.tenant(), orderId)).map(AmendmentRow::toFile);
  }

  public AmendmentFile get(Transaction tx, UUID orderId, int number) {
    AmendmentRow row = mapper(tx).find(tx.tenant(), orderId, number);
    if (row == null) {
      throw Refusal.notFound("amendment");
    }
    return row.toFile();
  }

  /** The newest first, with numbers below the given one. */
  public List<AmendmentFile> find(Transaction tx, UUID orderId, int before, int limit) {
    return mapper(tx).page(tx.tenant(), orderId, before, limit).stream()
        .map(AmendmentRow::toFile)
        .toList();
  }

  public void add(Transaction tx, AmendmentFile file) {
    mapper(tx).insert(AmendmentRow.of(tx.tenant(), file));
  }

  public void update(Transaction tx, Amendment amendment) {
    if (mapper(tx).update(tx.tenant(), amendment) == 0) {
      throw Refusal.stale(amendment.version() - 1, amendment.version());
    }
  }

  private static AmendmentMapper mapper(Transaction tx) {
    return tx.mapper(AmendmentMapper.class);
  }
}
