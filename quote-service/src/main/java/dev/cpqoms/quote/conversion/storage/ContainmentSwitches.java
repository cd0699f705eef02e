package dev.cpqoms.quote.conversion.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.conversion.Containment;
import java.util.List;

/** The containment switches of the tenant. */
public final class ContainmentSwitches implements Containment {
  public static final List<Class<?>> MAPPERS = List.of(ContainmentMapper.class);

  @Override
  public boolean isEngaged(Transaction tx) {
    return tx.mapper(ContainmentMapper.class).conversionIsContained(tx.tenant());
  }
}
