package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.PublicationCheck;
import dev.cpqoms.quote.money.MoneyJson;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishes the next version of a catalog, unless it contradicts itself. */
public final class PublishingCatalog {
  private final Commands commands;
  private final CatalogVersions catalogs;
  private final AuditTrail audit;

  public PublishingCatalog(Commands commands, CatalogVersions catalogs, AuditTrail audit) {
    this.commands = commands;
    this.catalogs = catalogs;
    this.audit = audit;
  }

  public Answer publish(String catalogId, Command<PublishCatalog> command) {
    return commands.once(
        command,
        tx -> {
          Optional<Publication> replaced = catalogs.publication(tx, catalogId);
          replaced.ifPresent(current -> command.expectVersion(current.active().version()));
          return PublicationCheck.check(command.body().content())
              .map(
                  content -> {
                    Publication next = next(tx, catalogId, replaced);
                    catalogs.publish(tx, next, content);
                    audit(tx, command, replaced, next);
                    return representation(next);
                  });
        });
  }

  private static Publication next(
      Transaction tx, String catalogId, Optional<Publication> replaced) {
    int version = replaced.map(current -> current.active().version() + 1).orElse(1);
    return new Publication(new CatalogReference(catalogId, version), tx.now());
  }

  private void audit(
      Transaction tx, Command<?> command, Optional<Publication> replaced, Publication next) {
    @Nullable CatalogReference before = replaced.map(Publication::active).orElse(null);
    audit.append(
        tx,
        new AuditEntry(
            command.type(), "CATALOG", next.active().catalogId(), before, next.active(), null));
  }

  private static Representation representation(Publication publication) {
    CatalogReference active = publication.active();
    return Representation.created(
        "/v1/catalogs/" + active.catalogId(),
        active.version(),
        MoneyJson.tree(
            new Published(active.catalogId(), active.version(), publication.publishedAt())));
  }

  private record Published(String catalogId, int version, Instant publishedAt) {}
}
