package dev.cpqoms.order.cancellation.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.order.cancellation.DecideFailure;
import dev.cpqoms.order.cancellation.FailingOrder;
import dev.cpqoms.order.cancellation.ProposeFailure;
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

/** Giving up the order that a case holds up: proposed by one person, decided by another. */
@Path("/v1/fallout-cases/{caseId}/order-failure")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class FailureResource {

  private final FailingOrder failing;

  public FailureResource(FailingOrder failing) {
    this.failing = failing;
  }

  @POST
  @Path("propose")
  @Allowed({"OPERATOR", "SENIOR_OPERATOR"})
  public Response propose(
      @Context ContainerRequestContext request,
      @PathParam("caseId") UUID caseId,
      ProposeFailure body) {
    return Answers.to(request, "proposeOrderFailure", caseId, body, failing::propose);
  }

  @POST
  @Path("decide")
  @Allowed("BUSINESS_APPROVER")
  public Response decide(
      @Context ContainerRequestContext request,
      @PathParam("caseId") UUID caseId,
      DecideFailure body) {
    return Answers.to(request, "decideOrderFailure", caseId, body, failing::decide);
  }
}
