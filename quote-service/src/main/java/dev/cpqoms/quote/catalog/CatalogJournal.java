package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.Transaction;
import org.jspecify.annotations.Nullable;

/** Records who changed a catalog, as the last thing in the transaction. */
public final class CatalogJournal {
  private static final String TARGET = "CATALOG";
  private final AuditTrail audit;

  public CatalogJournal(AuditTrail audit) {
    this.audit = audit;
  }

  void changed(Transaction tx, Command<?> command, PublicationChange change) {
    @Nullable PublicationView before =
        change.before().isNew() ? null : PublicationView.of(change.before());
    audit.append(
        tx,
        new AuditEntry(
            command.type(),
            TARGET,
            change.after().catalogId(),
            before,
            PublicationView.of(change.after()),
            change.reason()));
  }

  void disabled(Transaction tx, Command<NameVersion> command, PublicationChange change) {
    audit.append(
        tx,
        new AuditEntry(
            command.type(),
            TARGET,
            change.after().catalogId(),
            PublicationView.of(change.before()),
            new Disabled(command.body().version(), PublicationView.of(change.after())),
            change.reason()));
  }

  void imported(
      Transaction tx,
      Command<?> command,
      CatalogVersion version,
      CatalogDocument.@Nullable Source source) {
    audit.append(
        tx,
        new AuditEntry(
            command.type(),
            TARGET,
            version.reference().catalogId(),
            null,
            new Imported(version.number(), version.offeringCount(), source),
            null));
  }

  record Disabled(int version, PublicationView publication) {}

  record Imported(int version, int offerings, CatalogDocument.@Nullable Source source) {}
}
