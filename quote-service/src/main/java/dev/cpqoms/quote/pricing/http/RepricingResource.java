package dev.cpqoms.quote.pricing.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.pricing.RepriceQuote;
import dev.cpqoms.quote.pricing.RepricingQuote;
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

/** Moving a quote to the active catalog version over HTTP. */
@Path("/v1/quotes/{quoteId}/reprice")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RepricingResource {
  private final RepricingQuote repricing;

  public RepricingResource(RepricingQuote repricing) {
    this.repricing = repricing;
  }

  @POST
  @Allowed({"SALES"})
  public Response reprice(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      RepriceQuote body) {
    return Answers.to(request, "repriceQuote", quoteId.value(), body, repricing::reprice);
  }
}
