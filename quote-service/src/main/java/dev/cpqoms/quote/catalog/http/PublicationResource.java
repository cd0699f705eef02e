package dev.cpqoms.quote.catalog.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeMasterData;
import dev.cpqoms.quote.catalog.ActivatingCatalog;
import dev.cpqoms.quote.catalog.NameVersion;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.PublicationView;
import dev.cpqoms.quote.catalog.ReadingCatalogs;
import dev.cpqoms.quote.catalog.SetCatalogPolicy;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.request.CatalogId;
import dev.cpqoms.quote.request.GiveReason;
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

/** Which version is sold from, over HTTP. */
@Path("/v1/catalogs/{catalogId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PublicationResource {
  private final ActivatingCatalog activating;
  private final ReadingCatalogs reading;

  public PublicationResource(ActivatingCatalog activating, ReadingCatalogs reading) {
    this.activating = activating;
    this.reading = reading;
  }

  @GET
  @Path("publication")
  @AllowedToSeeMasterData
  public Response get(
      @Context ContainerRequestContext request, @PathParam("catalogId") CatalogId catalogId) {
    Publication publication = reading.publication(RequestContexts.work(request), catalogId.value());
    return Reads.response(
        request, publication.revision(), MoneyJson.tree(PublicationView.of(publication)));
  }

  @POST
  @Path("activate")
  @Allowed({"CATALOG_ADMIN"})
  public Response activate(
      @Context ContainerRequestContext request,
      @PathParam("catalogId") CatalogId catalogId,
      NameVersion body) {
    return Answers.to(
        request,
        "activateCatalogVersion",
        body,
        command -> activating.activate(catalogId.value(), command));
  }

  @POST
  @Path("rollback")
  @Allowed({"CATALOG_ADMIN"})
  public Response rollBack(
      @Context ContainerRequestContext request,
      @PathParam("catalogId") CatalogId catalogId,
      GiveReason body) {
    return Answers.to(
        request,
        "rollBackCatalog",
        body,
        command -> activating.rollBack(catalogId.value(), command));
  }

  @POST
  @Path("disable")
  @Allowed({"CATALOG_ADMIN"})
  public Response disable(
      @Context ContainerRequestContext request,
      @PathParam("catalogId") CatalogId catalogId,
      NameVersion body) {
    return Answers.to(
        request,
        "disableCatalogVersion",
        body,
        command -> activating.disable(catalogId.value(), command));
  }

  @POST
  @Path("policy")
  @Allowed({"CATALOG_ADMIN"})
  public Response setPolicy(
      @Context ContainerRequestContext request,
      @PathParam("catalogId") CatalogId catalogId,
      SetCatalogPolicy body) {
    return Answers.to(
        request,
        "setCatalogPolicy",
        body,
        command -> activating.setPolicy(catalogId.value(), command));
  }
}
