package dev.cpqoms.quote.quote.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeQuotes;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.CancellingQuote;
import dev.cpqoms.quote.quote.QuoteView;
import dev.cpqoms.quote.quote.ReadingQuotes;
import dev.cpqoms.quote.quote.ReviseQuote;
import dev.cpqoms.quote.quote.RevisingQuote;
import dev.cpqoms.quote.quote.ValidatingQuote;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.request.GiveReason;
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

/** Reading, validating, revising and cancelling a quote over HTTP. */
@Path("/v1/quotes/{quoteId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class QuoteResource {
  private final ReadingQuotes reading;
  private final ValidatingQuote validating;
  private final RevisingQuote revising;
  private final CancellingQuote cancelling;

  public QuoteResource(
      ReadingQuotes reading,
      ValidatingQuote validating,
      RevisingQuote revising,
      CancellingQuote cancelling) {
    this.reading = reading;
    this.validating = validating;
    this.revising = revising;
    this.cancelling = cancelling;
  }

  @GET
  @AllowedToSeeQuotes
  public Response get(
      @Context ContainerRequestContext request, @PathParam("quoteId") QuoteId quoteId) {
    Quote quote = reading.one(RequestContexts.work(request), quoteId.value());
    return Reads.response(request, quote.version(), MoneyJson.written(QuoteView.of(quote)));
  }

  @POST
  @Path("validate")
  @Allowed({"SALES"})
  public Response validate(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      NothingMore body) {
    return Answers.to(request, "validateQuote", quoteId.value(), body, validating::validate);
  }

  @POST
  @Path("revise")
  @Allowed({"SALES"})
  public Response revise(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      ReviseQuote body) {
    return Answers.to(request, "reviseQuote", quoteId.value(), body, revising::revise);
  }

  @POST
  @Path("cancel")
  @Allowed({"SALES"})
  public Response cancel(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      GiveReason body) {
    return Answers.to(request, "cancelQuote", quoteId.value(), body, cancelling::cancel);
  }
}
