package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.approval.DecideApproval;
import dev.cpqoms.quote.approval.DecidingApproval;
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

/** Approval decisions over HTTP. */
@Path("/v1/quotes/{quoteId}/approval-decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ApprovalDecisionResource {
  private final DecidingApproval useCase;

  public ApprovalDecisionResource(DecidingApproval useCase) {
    this.useCase = useCase;
  }

  @POST
  @Allowed({"APPROVER"})
  public Response decide(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      DecideApproval body) {
    return Answers.to(request, "decideApproval", quoteId.value(), body, useCase::decide);
  }
}
