package dev.cpqoms.order.fallout.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.order.fallout.HearingIncident;
import dev.cpqoms.order.fallout.ReportIncident;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Where workflow tells what stops the processes of an order, and what goes on. */
@Path("/internal/v1/tenants/{tenantId}/orders/{orderId}/process-incidents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ProcessIncidentResource {
  private final HearingIncident hearing;

  public ProcessIncidentResource(HearingIncident hearing) {
    this.hearing = hearing;
  }

  /** An incident is a fact of the engine: it holds whatever version the order has. */
  @POST
  @Allowed("SERVICE")
  public Response report(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ReportIncident body) {
    return Answers.response(
        hearing.hear(CommandRequest.of(request, "reportProcessIncident", body, orderId, false)));
  }
}
