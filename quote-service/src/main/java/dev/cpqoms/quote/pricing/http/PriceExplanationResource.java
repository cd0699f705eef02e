package dev.cpqoms.quote.pricing.http;

import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeQuotes;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.pricing.ExplainingPrice;
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

/** The explanation of a price over HTTP. */
@Path("/v1/quotes/{quoteId}/price-explanation")
@Produces(MediaType.APPLICATION_JSON)
public final class PriceExplanationResource {
  private final ExplainingPrice explaining;

  public PriceExplanationResource(ExplainingPrice explaining) {
    this.explaining = explaining;
  }

  @GET
  @AllowedToSeeQuotes
  public Response get(
      @Context ContainerRequestContext request, @PathParam("quoteId") QuoteId quoteId) {
    AtVersion<ExplainingPrice.Explanation> explanation =
        explaining.explain(RequestContexts.work(request), quoteId.value());
    return Reads.response(request, explanation.version(), MoneyJson.tree(explanation.content()));
  }
}
