package dev.cpqoms.quote.containment;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.conversion.Containment;
import java.util.List;

/** The containment switches of the tenant. */
public final class ContainmentSwitches implements Containment {
  public static final List<Class<?>> MAPPERS = List.of(ContainmentMapper.class);

  @Override
  public boolean isEngaged(Transaction tx) {
    return Boolean.TRUE.equals(mapper(tx).engaged(tx.tenant(), SwitchName.CONVERSION));
  }

  ContainmentSwitch get(Transaction tx, SwitchName name) {
    ContainmentSwitch found = mapper(tx).find(tx.tenant(), name);
    return found == null ? ContainmentSwitch.untouched(name) : found;
  }

  void turn(Transaction tx, ContainmentSwitch turned) {
    if (mapper(tx).turn(tx.tenant(), turned) == 0) {
      throw new Refusal(
          ProtocolError.STALE_VERSION, "Somebody else has turned the switch. Read it again.");
    }
  }

  private static ContainmentMapper mapper(Transaction tx) {
    return tx.mapper(ContainmentMapper.class);
  }
}
