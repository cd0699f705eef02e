package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeMasterData;
import dev.cpqoms.quote.approval.PolicyView;
import dev.cpqoms.quote.approval.ReadingPolicies;
import dev.cpqoms.quote.money.MoneyJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The approval policy that counts now, over HTTP. */
@Path("/v1/approval-policy")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyResource {
  private final ReadingPolicies reading;

  public PolicyResource(ReadingPolicies reading) {
    this.reading = reading;
  }

  @GET
  @AllowedToSeeMasterData
  public Response get(@Context ContainerRequestContext request) {
    PolicyView view = reading.newest(RequestContexts.work(request));
    return Reads.response(request, view.version(), MoneyJson.tree(view));
  }
}
