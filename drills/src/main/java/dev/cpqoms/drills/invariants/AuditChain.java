package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.AuditEntry;
import dev.cpqoms.drills.snapshot.OutboxEvent;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works the chain out again from the columns, without any code of the platform. */
final class AuditChain implements Invariant {

  private record Chain(String service, String tenant) {}

  /** What a command writes has its correlation and its instant in common. */
  private record Command(String tenant, String correlationId, Instant at) {}

  @Override
  public String id() {
    return "I9";
  }

  @Override
  public String sentence() {
    return "The audit chain verifies; every mutation has its audit row with an actor.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Map<Chain, List<AuditEntry>> chains =
        snapshot.audit().stream()
            .collect(Collectors.groupingBy(entry -> new Chain(entry.service(), entry.tenant())));
    Stream<String> broken =
        chains.entrySet().stream().flatMap(chain -> broken(chain.getKey(), chain.getValue()));
    Set<Command> audited =
        snapshot.audit().stream()
            .filter(entry -> !entry.actor().isBlank())
            .map(entry -> new Command(entry.tenant(), entry.correlationId(), entry.occurredAt()))
            .collect(Collectors.toSet());
    Stream<String> unaudited =
        snapshot.outbox().stream()
            .filter(event -> !audited.contains(command(event)))
            .map(AuditChain::unaudited);
    return Stream.concat(broken, unaudited);
  }

  private static Command command(OutboxEvent event) {
    return new Command(event.tenant(), event.correlationId(), event.createdAt());
  }

  private static Stream<String> broken(Chain chain, List<AuditEntry> entries) {
    List<String> found = new ArrayList<>();
    String previous = "";
    long position = 0;
    for (AuditEntry entry :
        entries.stream().sorted(Comparator.comparing(AuditEntry::position)).toList()) {
      position++;
      boolean linked = entry.position() == position && entry.previousHash().equals(previous);
      if (!linked || !AuditHash.of(entry).equals(entry.hash())) {
        found.add(chain + " breaks at position " + entry.position() + " (" + entry.action() + ")");
      }
      previous = entry.hash();
      position = entry.position();
    }
    return found.stream();
  }

  private static String unaudited(OutboxEvent event) {
    return "%s of %s v%d has no audit row"
        .formatted(event.eventType(), event.aggregateId(), event.version());
  }
}
