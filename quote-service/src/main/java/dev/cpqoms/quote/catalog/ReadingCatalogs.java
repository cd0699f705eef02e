package dev.cpqoms.quote.catalog;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.catalog.domain.CatalogContent;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads catalogs, whole or in brief. */
public final class ReadingCatalogs {
  private final UnitOfWork unitOfWork;
  private final CatalogVersions catalogs;

  public ReadingCatalogs(UnitOfWork unitOfWork, CatalogVersions catalogs) {
    this.unitOfWork = unitOfWork;
    this.catalogs = catalogs;
  }

  public Publication publication(WorkContext context, String catalogId) {
    return unitOfWork.run(context, tx -> publication(tx, catalogId));
  }

  /** The version that is sold from. */
  public Active active(WorkContext context, String catalogId) {
    return unitOfWork.run(
        context,
        tx -> {
          Publication publication = publication(tx, catalogId);
          CatalogReference version =
              publication.active().orElseThrow(() -> Refusal.notFound("active catalog version"));
          return new Active(publication, catalogs.content(tx, version));
        });
  }

  /** The newest versions first. */
  public Page<CatalogVersionView> versions(
      WorkContext context, String catalogId, PageRequest page) {
    Cursor after = page.after();
    @Nullable Integer before =
        after == null ? null : Math.clamp(after.number(0), 0, Integer.MAX_VALUE);
    return unitOfWork.run(
        context,
        tx -> {
          List<CatalogVersion> versions = catalogs.versions(tx, catalogId, before, page.fetch());
          if (versions.isEmpty() && before == null) {
            throw Refusal.notFound("catalog");
          }
          Publication publication =
              catalogs.publication(tx, catalogId).orElseGet(() -> Publication.none(catalogId));
          return Page.of(versions, page, version -> Cursor.of(version.number()))
              .map(version -> CatalogVersionView.of(version, publication));
        });
  }

  public Exported export(WorkContext context, CatalogReference reference) {
    return unitOfWork.run(
        context,
        tx -> {
          CatalogVersion version =
              catalogs
                  .version(tx, reference)
                  .orElseThrow(() -> Refusal.notFound("catalog version"));
          return new Exported(version, catalogs.content(tx, reference));
        });
  }

  private Publication publication(Transaction tx, String catalogId) {
    return catalogs.publication(tx, catalogId).orElseThrow(() -> Refusal.notFound("catalog"));
  }

  /** A publication and what is sold. */
  public record Active(Publication publication, CatalogContent content) {}

  /** A version and what is in it. */
  public record Exported(CatalogVersion version, CatalogContent content) {}
}
