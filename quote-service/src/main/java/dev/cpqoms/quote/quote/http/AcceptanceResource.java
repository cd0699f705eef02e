package dev.cpqoms.quote.quote.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.quote.AcceptQuote;
import dev.cpqoms.quote.quote.AcceptingQuote;
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

/** The customer's yes over HTTP. */
@Path("/v1/quotes/{quoteId}/accept")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AcceptanceResource {
  private final AcceptingQuote accepting;

  public AcceptanceResource(AcceptingQuote accepting) {
    this.accepting = accepting;
  }

  @POST
  @Allowed({"SALES"})
  public Response accept(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      AcceptQuote body) {
    return Answers.to(request, "acceptQuote", quoteId.value(), body, accepting::accept);
  }
}
