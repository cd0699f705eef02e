package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeQuotes;
import dev.cpqoms.quote.approval.ReadingApprovalCase;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.request.QuoteId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The approval case of a quote over HTTP. */
@Path("/v1/quotes/{quoteId}/approval-case")
@Produces(MediaType.APPLICATION_JSON)
public final class ApprovalCaseResource {
  private final ReadingApprovalCase reading;

  public ApprovalCaseResource(ReadingApprovalCase reading) {
    this.reading = reading;
  }

  @GET
  @AllowedToSeeQuotes
  public Response get(
      @Context ContainerRequestContext request, @PathParam("quoteId") QuoteId quoteId) {
    AtVersion<ReadingApprovalCase.View> view =
        reading.latest(RequestContexts.work(request), quoteId.value());
    return Reads.response(request, view.version(), MoneyJson.tree(view.content()));
  }
}
