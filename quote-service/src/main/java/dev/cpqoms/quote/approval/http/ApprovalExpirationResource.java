package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.quote.approval.ExpireApproval;
import dev.cpqoms.quote.approval.ExpiringApproval;
import dev.cpqoms.quote.request.QuoteId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The end of patience with an approval, as the process reports it over HTTP. */
@Path("/internal/v1/tenants/{tenantId}/quotes/{quoteId}/approval-expirations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ApprovalExpirationResource {
  private final ExpiringApproval expiring;

  public ApprovalExpirationResource(ExpiringApproval expiring) {
    this.expiring = expiring;
  }

  @POST
  @Allowed({"SERVICE"})
  public Response expire(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      ExpireApproval body) {
    return Answers.response(
        expiring.expire(
            CommandRequest.of(request, "expireApproval", body, quoteId.value(), false)));
  }
}
