package dev.cpqoms.blocks.audit;

import static java.util.Objects.requireNonNull;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records what was done, in the transaction that does it. Each row carries the hash of the row
 * before it, per tenant, so that a changed or removed row breaks the chain.
 *
 * <p>Append as the last thing in a transaction: it locks the end of the tenant's chain until the
 * commit, and that wait should be short.
 */
public final class AuditTrail {

  /** The mapper that a unit of work must know for this class to work. */
  public static final Class<?> MAPPER = AuditMapper.class;

  private final IdSource ids;

  public AuditTrail(IdSource ids) {
    this.ids = ids;
  }

  public void append(Transaction tx, AuditEntry entry) {
    AuditMapper audit = tx.mapper(AuditMapper.class);
    AuditHead head = lockedHead(tx, audit);
    AuditRow row = row(tx, entry, head);
    String hash = row.hash();
    audit.insert(row, hash);
    audit.moveHead(tx.tenant(), row.position(), hash);
  }

  /** The first row of a tenant finds no chain; whoever opens it, all wait for its end. */
  private static AuditHead lockedHead(Transaction tx, AuditMapper audit) {
    AuditHead head = audit.lockHead(tx.tenant());
    if (head == null) {
      audit.openChain(tx.tenant());
      head = requireNonNull(audit.lockHead(tx.tenant()));
    }
    return head;
  }

  /**
   * The tenant's chain from the first to the last row about these targets: their rows in full, of
   * the others only the place. {@link AuditChain} verifies it without a database.
   */
  public List<AuditLink> segment(Transaction tx, List<String> targetIds) {
    AuditMapper audit = tx.mapper(AuditMapper.class);
    List<AuditRow> rows = audit.about(tx.tenant(), targetIds.toArray(String[]::new));
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, AuditRow> own =
        rows.stream().collect(Collectors.toMap(AuditRow::position, row -> row));
    return audit.links(tx.tenant(), rows.getFirst().position(), rows.getLast().position()).stream()
        .map(link -> new AuditLink(link.position(), link.hash(), own.get(link.position())))
        .toList();
  }

  /**
   * The rows about these targets of one type, each with its own hash, wherever in the chain they
   * stand: for what was done once, long before, where a segment would name everything since.
   */
  public List<AuditLink> rows(Transaction tx, String targetType, List<String> targetIds) {
    AuditMapper audit = tx.mapper(AuditMapper.class);
    List<AuditRow> rows =
        audit.about(tx.tenant(), targetIds.toArray(String[]::new)).stream()
            .filter(row -> row.targetType().equals(targetType))
            .toList();
    String[] positions =
        rows.stream().map(row -> String.valueOf(row.position())).toArray(String[]::new);
    Map<Long, String> hashes =
        audit.at(tx.tenant(), positions).stream()
            .collect(Collectors.toMap(AuditHead::position, AuditHead::hash));
    return rows.stream()
        .map(row -> new AuditLink(row.position(), hashes.getOrDefault(row.position(), ""), row))
        .toList();
  }

  private AuditRow row(Transaction tx, AuditEntry entry, AuditHead head) {
    Actor actor = tx.context().actor();
    return new AuditRow(
        ids.next(),
        tx.tenant().value(),
        head.position() + 1,
        tx.now(),
        actor.subject(),
        String.join(",", actor.roles().stream().sorted().toList()),
        actor.authorityLevel(),
        entry.action(),
        entry.targetType(),
        entry.targetId(),
        json(entry.before()),
        json(entry.after()),
        entry.reason(),
        tx.context().correlationId(),
        head.hash());
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.text(value);
  }
}
