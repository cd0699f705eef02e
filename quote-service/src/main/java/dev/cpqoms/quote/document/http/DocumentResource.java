package dev.cpqoms.quote.document.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeQuotes;
import dev.cpqoms.quote.document.Document;
import dev.cpqoms.quote.document.GeneratingDocument;
import dev.cpqoms.quote.document.ReadingDocument;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.request.NothingMore;
import dev.cpqoms.quote.request.QuoteId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The document of a quote over HTTP. */
@Path("/v1/quotes/{quoteId}/document")
public final class DocumentResource {
  private static final String PDF = "application/pdf";

  private final GeneratingDocument generating;
  private final ReadingDocument reading;

  public DocumentResource(GeneratingDocument generating, ReadingDocument reading) {
    this.generating = generating;
    this.reading = reading;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Allowed({"SALES"})
  public Response generate(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      NothingMore body) {
    return Answers.to(request, "generateDocument", quoteId.value(), body, generating::generate);
  }

  @GET
  @Produces(PDF)
  @AllowedToSeeQuotes
  public Response get(
      @Context ContainerRequestContext request, @PathParam("quoteId") QuoteId quoteId) {
    AtVersion<Document> document = reading.current(RequestContexts.work(request), quoteId.value());
    return Reads.response(request, document.etag(), PDF, document.content().content());
  }
}
