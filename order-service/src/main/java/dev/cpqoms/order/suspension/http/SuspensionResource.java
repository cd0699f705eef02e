package dev.cpqoms.order.suspension.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.AllowedToSeeOrders;
import dev.cpqoms.order.suspension.GiveReason;
import dev.cpqoms.order.suspension.SuspendingTenant;
import dev.cpqoms.order.suspension.SuspensionView;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The suspension of the tenant of the token. */
@Path("/v1/tenant-suspension")
@Produces(MediaType.APPLICATION_JSON)
public final class SuspensionResource {

  private final SuspendingTenant suspending;

  public SuspensionResource(SuspendingTenant suspending) {
    this.suspending = suspending;
  }

  @GET
  @AllowedToSeeOrders
  public Response get(@Context ContainerRequestContext request) {
    SuspensionView view = suspending.standing(RequestContexts.work(request));
    return Reads.response(request, view.version(), view);
  }

  @POST
  @Path("suspend")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("INCIDENT_COMMANDER")
  public Response suspend(@Context ContainerRequestContext request, GiveReason body) {
    return Answers.response(
        suspending.suspend(CommandRequest.of(request, "suspendTenant", body, null, true)));
  }

  @POST
  @Path("resume")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("INCIDENT_COMMANDER")
  public Response resume(@Context ContainerRequestContext request, GiveReason body) {
    return Answers.response(
        suspending.resume(CommandRequest.of(request, "resumeTenant", body, null, true)));
  }
}
