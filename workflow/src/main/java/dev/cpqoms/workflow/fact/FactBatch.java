package dev.cpqoms.workflow.fact;

import dev.cpqoms.blocks.http.InvalidField;
import java.util.List;

/**
 * What the exporter of one partition delivers at a time; without facts it says that it is alive.
 *
 * @param through up to this position of the log there are no other facts than these
 */
public record FactBatch(int partitionId, long through, List<EngineFact> facts) {
  private static final int MOST = 500;

  public FactBatch {
    InvalidField.check(partitionId > 0, "/partitionId", "must be positive");
    InvalidField.check(through >= 0, "/through", "must not be negative");
    facts = InvalidField.list("/facts", facts, 0, MOST);
    long before = 0;
    for (EngineFact fact : facts) {
      InvalidField.check(
          fact.position() > before && fact.position() <= through,
          "/facts",
          "must be in the order of the log and end at " + through);
      before = fact.position();
    }
  }
}
