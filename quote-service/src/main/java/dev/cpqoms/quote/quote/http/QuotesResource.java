package dev.cpqoms.quote.quote.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.CreateQuote;
import dev.cpqoms.quote.quote.CreatingQuote;
import dev.cpqoms.quote.quote.QuoteView;
import dev.cpqoms.quote.quote.ReadingQuotes;
import dev.cpqoms.quote.quote.domain.QuoteState;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creating and listing quotes over HTTP. */
@Path("/v1/quotes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class QuotesResource {
  private final CreatingQuote creating;
  private final ReadingQuotes reading;

  public QuotesResource(CreatingQuote creating, ReadingQuotes reading) {
    this.creating = creating;
    this.reading = reading;
  }

  @POST
  @Allowed({"SALES"})
  public Response create(@Context ContainerRequestContext request, CreateQuote body) {
    return Answers.response(
        creating.create(CommandRequest.of(request, "createQuote", body, null, false)));
  }

  @GET
  @Allowed({"SALES", "APPROVER", "AUDITOR", "VIEWER"})
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("state") @Nullable String state,
      @QueryParam("customerId") @Nullable String customerId) {
    PageRequest page = PageRequest.of(request, ReadingQuotes.positionKeys());
    ReadingQuotes.Wanted wanted = new ReadingQuotes.Wanted(state(state), customerId);
    return reading
        .many(RequestContexts.work(request), wanted, page)
        .map(quote -> MoneyJson.tree(QuoteView.of(quote)))
        .response(request);
  }

  private static @Nullable QuoteState state(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(QuoteState.values())
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    ProtocolError.INVALID_REQUEST,
                    "state must be a state of a quote.",
                    List.of(new Problem.Item("state must be a state of a quote.", null))));
  }
}
