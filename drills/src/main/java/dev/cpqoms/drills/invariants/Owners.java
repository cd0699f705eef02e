package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which tenant an id belongs to, as the tables say; other ids belong to nobody. */
final class Owners {

  private final Map<UUID, String> tenants = new HashMap<>();

  private Owners() {}

  static Owners in(Snapshot snapshot) {
    Owners owners = new Owners();
    snapshot.aggregates().forEach(known -> owners.tenants.put(known.id(), known.tenant()));
    snapshot
        .fulfillment()
        .attempts()
        .forEach(
            attempt -> {
              owners.tenants.put(attempt.taskId(), attempt.tenant());
              owners.tenants.put(attempt.attemptId(), attempt.tenant());
            });
    return owners;
  }

  boolean anyOtherThan(String tenant, Collection<UUID> ids) {
    return of(ids).stream().anyMatch(owner -> !owner.equals(tenant));
  }

  Set<String> of(Collection<UUID> ids) {
    return ids.stream().map(tenants::get).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
