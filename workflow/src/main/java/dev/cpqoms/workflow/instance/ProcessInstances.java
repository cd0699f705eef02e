package dev.cpqoms.workflow.instance;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.workflow.fact.EngineFact;
import dev.cpqoms.workflow.fact.FactProjection;
import dev.cpqoms.workflow.fact.LostLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All process instances that the engine has told of. */
public final class ProcessInstances implements FactProjection {

  /** The mapper that a unit of work must know for this class to work. */
  public static final Class<?> MAPPER = ProcessInstanceMapper.class;

  @Override
  public void take(Transaction tx, List<EngineFact> facts) {
    Map<Long, InstanceChange> changes = new LinkedHashMap<>();
    for (EngineFact fact : facts) {
      long key = fact.processInstanceKey();
      changes.put(key, changes.getOrDefault(key, InstanceChange.none(key)).and(fact));
    }
    List<InstanceRow> rows =
        changes.values().stream()
            .filter(InstanceChange::saysSomething)
            .map(InstanceRow::of)
            .toList();
    if (!rows.isEmpty()) {
      tx.mapper(ProcessInstanceMapper.class).merge(rows);
    }
  }

  /** What has ended since the backup goes on in the restored engine. */
  @Override
  public void forget(Transaction tx, LostLog lost) {
    ProcessInstanceMapper mapper = tx.mapper(ProcessInstanceMapper.class);
    mapper.forget(lost);
    mapper.revive(lost);
  }
}
