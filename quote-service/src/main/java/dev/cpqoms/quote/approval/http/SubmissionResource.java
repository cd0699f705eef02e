package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.approval.SubmittingQuote;
import dev.cpqoms.quote.request.NothingMore;
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

/** Submitting a quote over HTTP. */
@Path("/v1/quotes/{quoteId}/submit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class SubmissionResource {
  private final SubmittingQuote useCase;

  public SubmissionResource(SubmittingQuote useCase) {
    this.useCase = useCase;
  }

  @POST
  @Allowed({"SALES"})
  public Response submit(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      NothingMore body) {
    return Answers.to(request, "submitQuote", quoteId.value(), body, useCase::submit);
  }
}
