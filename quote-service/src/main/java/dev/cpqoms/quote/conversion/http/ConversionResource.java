package dev.cpqoms.quote.conversion.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.conversion.ConvertingQuote;
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

/** Converting an accepted quote over HTTP. */
@Path("/v1/quotes/{quoteId}/convert")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ConversionResource {
  private final ConvertingQuote converting;

  public ConversionResource(ConvertingQuote converting) {
    this.converting = converting;
  }

  @POST
  @Allowed({"SALES"})
  public Response convert(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      NothingMore body) {
    return Answers.to(request, "convertQuote", quoteId.value(), body, converting::convert);
  }
}
