package dev.cpqoms.quote.catalog.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.LargeBody;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeMasterData;
import dev.cpqoms.quote.catalog.CatalogDocument;
import dev.cpqoms.quote.catalog.ImportingCatalog;
import dev.cpqoms.quote.catalog.ReadingCatalogs;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.request.CatalogId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The versions of a catalog as documents, over HTTP. */
@Path("/v1/catalogs/{catalogId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogVersionsResource {
  /** Room for 20,000 offerings with prices in a few currencies. */
  private static final int IMPORT_BYTES = 16_777_216;

  private final ImportingCatalog importing;
  private final ReadingCatalogs reading;

  public CatalogVersionsResource(ImportingCatalog importing, ReadingCatalogs reading) {
    this.importing = importing;
    this.reading = reading;
  }

  @POST
  @Path("imports")
  @LargeBody(IMPORT_BYTES)
  @Allowed({"CATALOG_ADMIN"})
  public Response add(
      @Context ContainerRequestContext request,
      @PathParam("catalogId") CatalogId catalogId,
      CatalogDocument body) {
    return Answers.to(
        request, "importCatalog", body, command -> importing.add(catalogId.value(), command));
  }

  @GET
  @Path("versions")
  @Paged
  @AllowedToSeeMasterData
  public Response list(
      @Context ContainerRequestContext request, @PathParam("catalogId") CatalogId catalogId) {
    return reading
        .versions(RequestContexts.work(request), catalogId.value(), PageRequest.of(request, 1))
        .map(MoneyJson::tree)
        .response(request);
  }

  @GET
  @Path("versions/{version}/export")
  @AllowedToSeeMasterData
  public Response export(
      @Context ContainerRequestContext request,
      @PathParam("catalogId") CatalogId catalogId,
      @PathParam("version") CatalogVersionNumber version) {
    ReadingCatalogs.Exported exported =
        reading.export(
            RequestContexts.work(request),
            new CatalogReference(catalogId.value(), version.value()));
    long madeAt = ChronoUnit.MICROS.between(Instant.EPOCH, exported.version().createdAt());
    return Reads.response(request, madeAt, MoneyJson.tree(CatalogExport.of(exported)));
  }
}
