package dev.cpqoms.drills.invariants;

import dev.cpqoms.drills.snapshot.AuditEntry;
import dev.cpqoms.drills.snapshot.CacheCopy;
import dev.cpqoms.drills.snapshot.Mentions;
import dev.cpqoms.drills.snapshot.OrderOrigin;
import dev.cpqoms.drills.snapshot.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks in everything that is said for one tenant after ids that belong to another one. */
final class TenantsStayApart implements Invariant {

  @Override
  public String id() {
    return "I10";
  }

  @Override
  public String sentence() {
    return "No byte of another tenant in an answer, event, cache key or log.";
  }

  @Override
  public Stream<String> violations(Snapshot snapshot) {
    Owners owners = Owners.in(snapshot);
    return Stream.of(
            events(snapshot, owners),
            audit(snapshot, owners),
            log(snapshot, owners),
            cache(snapshot),
            joins(snapshot, owners))
        .flatMap(found -> found);
  }

  private static Stream<String> events(Snapshot snapshot, Owners owners) {
    Stream<String> published =
        snapshot.kafka().stream()
            .filter(fact -> owners.anyOtherThan(fact.tenant(), fact.mentioned()))
            .map(fact -> "%s of %s".formatted(fact.eventType(), fact.tenant()));
    Stream<String> written =
        snapshot.outbox().stream()
            .filter(
                event -> owners.anyOtherThan(event.tenant(), Mentions.in(event.data().toString())))
            .map(event -> "outbox row %s of %s".formatted(event.eventId(), event.tenant()));
    return Stream.concat(published, written).map(TenantsStayApart::foreign);
  }

  private static Stream<String> audit(Snapshot snapshot, Owners owners) {
    return snapshot.audit().stream()
        .filter(entry -> owners.anyOtherThan(entry.tenant(), Mentions.in(text(entry))))
        .map(entry -> foreign("audit row " + entry.auditId() + " of " + entry.tenant()));
  }

  private static String text(AuditEntry entry) {
    return String.join(
        " ",
        entry.targetId(),
        Objects.requireNonNullElse(entry.before(), ""),
        Objects.requireNonNullElse(entry.after(), ""));
  }

  private static Stream<String> log(Snapshot snapshot, Owners owners) {
    return snapshot.traces().log().stream()
        .filter(
            line ->
                line.tenant().isEmpty()
                    ? owners.of(line.mentioned()).size() > 1
                    : owners.anyOtherThan(line.tenant(), line.mentioned()))
        .map(line -> foreign("log of " + line.process() + ": " + line.message()));
  }

  /** A key names one tenant as its second word, and its value no other one. */
  private static Stream<String> cache(Snapshot snapshot) {
    Set<String> tenants =
        snapshot.audit().stream().map(AuditEntry::tenant).collect(Collectors.toSet());
    return snapshot.traces().cache().stream()
        .filter(copy -> !tenants.contains(tenant(copy)) || namesAnother(copy, tenants))
        .map(copy -> foreign("cache key " + copy.key()));
  }

  private static String tenant(CacheCopy copy) {
    List<String> words = List.of(copy.key().split(":", -1));
    return words.size() > 1 ? words.get(1) : "";
  }

  private static boolean namesAnother(CacheCopy copy, Collection<String> tenants) {
    String own = tenant(copy);
    return tenants.stream()
        .filter(tenant -> !tenant.equals(own))
        .anyMatch(tenant -> copy.value().contains("\"" + tenant + "\""));
  }

  private static Stream<String> joins(Snapshot snapshot, Owners owners) {
    Stream<String> orders =
        snapshot.fulfillment().orders().stream()
            .filter(order -> owners.anyOtherThan(order.tenant(), quote(order)))
            .map(order -> foreign("order " + order.orderId() + " of " + order.tenant()));
    Stream<String> effects =
        snapshot.fulfillment().effects().stream()
            .filter(effect -> owners.anyOtherThan(effect.tenant(), Mentions.in(effect.reference())))
            .map(effect -> foreign(effect.partner() + " effect " + effect.idempotencyKey()));
    return Stream.concat(orders, effects);
  }

  private static Set<UUID> quote(OrderOrigin order) {
    UUID quoteId = order.quoteId();
    return quoteId == null ? Set.of() : Set.of(quoteId);
  }

  private static String foreign(String where) {
    return where + " speaks of another tenant";
  }
}
