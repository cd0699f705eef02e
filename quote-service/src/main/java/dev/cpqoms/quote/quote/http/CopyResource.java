package dev.cpqoms.quote.quote.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.quote.CopyQuote;
import dev.cpqoms.quote.quote.CopyingQuote;
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

/** Copying a quote over HTTP. */
@Path("/v1/quotes/{quoteId}/copy")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CopyResource {
  private final CopyingQuote copying;

  public CopyResource(CopyingQuote copying) {
    this.copying = copying;
  }

  @POST
  @Allowed({"SALES"})
  public Response copy(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      CopyQuote body) {
    return Answers.to(request, "copyQuote", quoteId.value(), body, copying::copy);
  }
}
