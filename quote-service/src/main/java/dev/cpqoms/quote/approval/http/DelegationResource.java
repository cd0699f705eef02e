package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.approval.DelegateApproval;
import dev.cpqoms.quote.approval.DelegatingApproval;
import dev.cpqoms.quote.approval.DelegationView;
import dev.cpqoms.quote.approval.ReadingDelegations;
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

/** Delegation of approval authority over HTTP. */
@Path("/v1/approval-delegations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class DelegationResource {
  private final DelegatingApproval delegating;
  private final ReadingDelegations reading;

  public DelegationResource(DelegatingApproval delegating, ReadingDelegations reading) {
    this.delegating = delegating;
    this.reading = reading;
  }

  @POST
  @Allowed({"APPROVER"})
  public Response delegate(@Context ContainerRequestContext request, DelegateApproval body) {
    return Answers.to(request, "delegateApproval", body, delegating::delegate);
  }

  @GET
  @Paged
  @Allowed({"APPROVER", "AUDITOR"})
  public Response list(@Context ContainerRequestContext request) {
    return reading
        .all(RequestContexts.work(request), PageRequest.of(request, 2))
        .map(MoneyJson::tree)
        .response(request);
  }

  @GET
  @Path("{delegationId}")
  @Allowed({"APPROVER", "AUDITOR"})
  public Response get(
      @Context ContainerRequestContext request,
      @PathParam("delegationId") DelegationId delegationId) {
    AtVersion<DelegationView> view =
        reading.one(RequestContexts.work(request), delegationId.value());
    return Reads.response(request, view.version(), MoneyJson.tree(view.content()));
  }

  @POST
  @Path("{delegationId}/revoke")
  @Allowed({"APPROVER"})
  public Response revoke(
      @Context ContainerRequestContext request,
      @PathParam("delegationId") DelegationId delegationId,
      GiveReason body) {
    return Answers.to(request, "revokeDelegation", delegationId.value(), body, delegating::revoke);
  }
}
