package dev.cpqoms.quote.containment;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.AtVersion;
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

/** Containment switches over HTTP. */
@Path("/v1/containment-switches/{switchName}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ContainmentResource {
  private final TurningSwitch turning;

  public ContainmentResource(TurningSwitch turning) {
    this.turning = turning;
  }

  @GET
  @Allowed({"INCIDENT_COMMANDER", "OPERATOR", "SENIOR_OPERATOR", "SALES", "AUDITOR", "VIEWER"})
  public Response get(
      @Context ContainerRequestContext request, @PathParam("switchName") SwitchName name) {
    AtVersion<TurningSwitch.View> view = turning.read(RequestContexts.work(request), name);
    return Reads.response(request, view.version(), MoneyJson.tree(view.content()));
  }

  @POST
  @Path("engage")
  @Allowed({"INCIDENT_COMMANDER"})
  public Response engage(
      @Context ContainerRequestContext request,
      @PathParam("switchName") SwitchName name,
      GiveReason body) {
    return Answers.response(
        turning.engage(CommandRequest.of(request, "engageContainment", body, null, true), name));
  }

  @POST
  @Path("release")
  @Allowed({"INCIDENT_COMMANDER"})
  public Response release(
      @Context ContainerRequestContext request,
      @PathParam("switchName") SwitchName name,
      GiveReason body) {
    return Answers.response(
        turning.release(CommandRequest.of(request, "releaseContainment", body, null, true), name));
  }
}
