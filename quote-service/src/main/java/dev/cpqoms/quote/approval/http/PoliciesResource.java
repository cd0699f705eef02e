package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeMasterData;
import dev.cpqoms.quote.approval.PolicyView;
import dev.cpqoms.quote.approval.PublishPolicy;
import dev.cpqoms.quote.approval.PublishingPolicy;
import dev.cpqoms.quote.approval.ReadingPolicies;
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

/** Publishing approval policies and looking at earlier ones, over HTTP. */
@Path("/v1/approval-policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PoliciesResource {
  private final PublishingPolicy publishing;
  private final ReadingPolicies reading;

  public PoliciesResource(PublishingPolicy publishing, ReadingPolicies reading) {
    this.publishing = publishing;
    this.reading = reading;
  }

  @POST
  @Allowed({"APPROVER"})
  public Response publish(@Context ContainerRequestContext request, PublishPolicy body) {
    return Answers.response(
        publishing.publish(CommandRequest.of(request, "publishApprovalPolicy", body, null, true)));
  }

  @GET
  @Path("{version}")
  @AllowedToSeeMasterData
  public Response get(
      @Context ContainerRequestContext request, @PathParam("version") PolicyVersion version) {
    PolicyView view = reading.one(RequestContexts.work(request), version.value());
    return Reads.response(request, view.version(), MoneyJson.tree(view));
  }
}
