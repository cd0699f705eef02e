package dev.cpqoms.quote.catalog.http;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.catalog.CatalogVersions;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.PublishCatalog;
import dev.cpqoms.quote.catalog.PublishingCatalog;
import dev.cpqoms.quote.money.MoneyJson;
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

/** Catalogs over HTTP. */
@Path("/v1/catalogs/{catalogId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogResource {
  private final PublishingCatalog publishing;
  private final CatalogVersions catalogs;
  private final UnitOfWork unitOfWork;

  public CatalogResource(
      PublishingCatalog publishing, CatalogVersions catalogs, UnitOfWork unitOfWork) {
    this.publishing = publishing;
    this.catalogs = catalogs;
    this.unitOfWork = unitOfWork;
  }

  @POST
  @Path("publications")
  @Allowed({"CATALOG_ADMIN"})
  public Response publish(
      @Context ContainerRequestContext request,
      @PathParam("catalogId") String catalogId,
      PublishCatalog body) {
    Command<PublishCatalog> command =
        CommandRequest.of(request, "publishCatalog", body, null, false);
    return Answers.response(publishing.publish(catalogId, command));
  }

  @GET
  @Allowed({"SALES", "APPROVER", "CATALOG_ADMIN", "VIEWER", "AUDITOR"})
  public Response get(
      @Context ContainerRequestContext request, @PathParam("catalogId") String catalogId) {
    CatalogView view =
        unitOfWork.run(
            RequestContexts.work(request),
            tx -> {
              Publication publication =
                  catalogs
                      .publication(tx, catalogId)
                      .orElseThrow(() -> Refusal.notFound("catalog"));
              return CatalogView.of(publication, catalogs.content(tx, publication.active()));
            });
    return Reads.response(request, view.version(), MoneyJson.tree(view));
  }
}
