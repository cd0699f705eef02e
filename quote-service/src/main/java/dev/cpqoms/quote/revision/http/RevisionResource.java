package dev.cpqoms.quote.revision.http;

import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeQuotes;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.AtVersion;
import dev.cpqoms.quote.request.QuoteId;
import dev.cpqoms.quote.request.RevisionNumber;
import dev.cpqoms.quote.revision.ReadingRevisions;
import dev.cpqoms.quote.revision.RevisionView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Revisions of a quote over HTTP. */
@Path("/v1/quotes/{quoteId}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public final class RevisionResource {
  private final ReadingRevisions reading;

  public RevisionResource(ReadingRevisions reading) {
    this.reading = reading;
  }

  @GET
  @Paged
  @AllowedToSeeQuotes
  public Response list(
      @Context ContainerRequestContext request, @PathParam("quoteId") QuoteId quoteId) {
    return reading
        .all(RequestContexts.work(request), quoteId.value(), PageRequest.of(request, 1))
        .map(MoneyJson::tree)
        .response(request);
  }

  @GET
  @Path("{revision}")
  @AllowedToSeeQuotes
  public Response get(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      @PathParam("revision") RevisionNumber revision) {
    AtVersion<RevisionView> view =
        reading.one(RequestContexts.work(request), quoteId.value(), revision.value());
    return Reads.response(request, view.version(), MoneyJson.tree(view.content()));
  }

  @GET
  @Path("{revision}/diff/{other}")
  @AllowedToSeeQuotes
  public Response diff(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      @PathParam("revision") RevisionNumber revision,
      @PathParam("other") RevisionNumber other) {
    AtVersion<ReadingRevisions.Difference> view =
        reading.difference(
            RequestContexts.work(request), quoteId.value(), revision.value(), other.value());
    return Reads.response(request, view.version(), MoneyJson.tree(view.content()));
  }
}
