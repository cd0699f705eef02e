package dev.cpqoms.quote.pricing.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.pricing.PricingQuote;
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

/** Pricing a quote over HTTP. */
@Path("/v1/quotes/{quoteId}/price")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PricingResource {
  private final PricingQuote pricing;

  public PricingResource(PricingQuote pricing) {
    this.pricing = pricing;
  }

  @POST
  @Allowed({"SALES"})
  public Response price(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      NothingMore body) {
    return Answers.to(request, "priceQuote", quoteId.value(), body, pricing::price);
  }
}
