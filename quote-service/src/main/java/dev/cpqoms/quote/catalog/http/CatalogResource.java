package dev.cpqoms.quote.catalog.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeMasterData;
import dev.cpqoms.quote.catalog.CatalogDocument;
import dev.cpqoms.quote.catalog.PublishingCatalog;
import dev.cpqoms.quote.catalog.ReadingCatalogs;
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

/** What is sold, over HTTP. */
@Path("/v1/catalogs/{catalogId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogResource {
  private final PublishingCatalog publishing;
  private final ReadingCatalogs reading;

  public CatalogResource(PublishingCatalog publishing, ReadingCatalogs reading) {
    this.publishing = publishing;
    this.reading = reading;
  }

  @POST
  @Path("publications")
  @Allowed({"CATALOG_ADMIN"})
  public Response publish(
      @Context ContainerRequestContext request,
      @PathParam("catalogId") CatalogId catalogId,
      CatalogDocument body) {
    return Answers.to(
        request, "publishCatalog", body, command -> publishing.publish(catalogId.value(), command));
  }

  @GET
  @AllowedToSeeMasterData
  public Response get(
      @Context ContainerRequestContext request, @PathParam("catalogId") CatalogId catalogId) {
    ReadingCatalogs.Active active =
        reading.active(RequestContexts.work(request), catalogId.value());
    return Reads.response(
        request, active.publication().revision(), MoneyJson.tree(CatalogView.of(active)));
  }
}
