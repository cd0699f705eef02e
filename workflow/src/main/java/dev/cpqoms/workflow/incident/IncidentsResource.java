package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands still in the engine, for support. */
@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
public final class IncidentsResource {
  private final ReadingIncidents reading;

  public IncidentsResource(ReadingIncidents reading) {
    this.reading = reading;
  }

  @GET
  @Allowed({
    "VIEWER",
    "OPERATOR",
    "SENIOR_OPERATOR",
    "INCIDENT_COMMANDER",
    "ENGINEER",
    "BUSINESS_APPROVER",
    "AUDITOR"
  })
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("state") @Nullable String state,
      @QueryParam("businessKey") @Nullable String businessKey) {
    WorkContext context = RequestContexts.work(request);
    IncidentState wanted = state(state);
    return NewestFirst.page(
        request,
        IncidentView::incidentId,
        (olderThan, limit) ->
            reading.some(context, new IncidentQuery(wanted, businessKey, olderThan, limit)));
  }

  @GET
  @Path("{incidentId}")
  @Allowed({
    "VIEWER",
    "OPERATOR",
    "SENIOR_OPERATOR",
    "INCIDENT_COMMANDER",
    "ENGINEER",
    "BUSINESS_APPROVER",
    "AUDITOR"
  })
  public Response get(
      @Context ContainerRequestContext request, @PathParam("incidentId") UUID incidentId) {
    IncidentView incident = reading.one(RequestContexts.work(request), incidentId);
    return Reads.response(request, incident.version(), incident);
  }

  private static @Nullable IncidentState state(@Nullable String text) {
    try {
      return text == null ? null : IncidentState.valueOf(text);
    } catch (IllegalArgumentException notOne) {
      String detail = "state must be one of " + List.of(IncidentState.values()) + ".";
      throw new Refusal(
          ProtocolError.INVALID_REQUEST, detail, List.of(new Problem.Item(detail, null)));
    }
  }
}
