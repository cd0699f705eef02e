package dev.cpqoms.order.order.conversion;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.util.List;

/** Conversions that could not become an order, each refused once. */
public final class RefusedConversions {

  public static final List<Class<?>> MAPPERS = List.of(RefusedConversionMapper.class);

  /** False when the same request has been refused already. */
  boolean add(Transaction tx, OrderEvent.OrderRefused refused, long quoteVersion) {
    return tx.mapper(RefusedConversionMapper.class)
            .insert(tx.tenant(), refused, quoteVersion, tx.now())
        == 1;
  }
}
