package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.AllowedToSupport;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands still in the engine, for support. */
@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentsResource {
  private final ReadingIncidents reading;
  private final ResolvingIncident resolving;

  IncidentsResource(ReadingIncidents reading, ResolvingIncident resolving) {
    this.reading = reading;
    this.resolving = resolving;
  }

  @GET
  @Paged
  @AllowedToSupport
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("state") @Nullable String state,
      @QueryParam("businessKey") @Nullable String businessKey) {
    WorkContext context = RequestContexts.work(request);
    IncidentState wanted = QueryText.word("state", state, IncidentState.class);
    return NewestFirst.page(
        request,
        IncidentView::incidentId,
        (olderThan, limit) ->
            reading.some(context, new IncidentQuery(wanted, businessKey, olderThan, limit)));
  }

  @GET
  @Path("{incidentId}")
  @AllowedToSupport
  public Response get(
      @Context ContainerRequestContext request, @PathParam("incidentId") UUID incidentId) {
    IncidentView incident = reading.one(RequestContexts.work(request), incidentId);
    return Reads.response(request, incident.version(), incident);
  }

  @POST
  @Path("{incidentId}/resolve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({"OPERATOR", "SENIOR_OPERATOR"})
  public Response resolve(
      @Context ContainerRequestContext request,
      @PathParam("incidentId") UUID incidentId,
      ResolveIncident body) {
    return Answers.to(request, "resolveIncident", incidentId, body, resolving::resolve);
  }
}
