package dev.cpqoms.quote.search.http;

import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.QueryParameters;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeQuotes;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.QuoteView;
import dev.cpqoms.quote.search.SearchingQuotes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Finding quotes over HTTP. */
@Path("/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
public final class QuoteSearchResource {
  private final SearchingQuotes searching;

  public QuoteSearchResource(SearchingQuotes searching) {
    this.searching = searching;
  }

  @GET
  @Paged
  @QueryParameters(
      value = {
        "q",
        "quoteNumber",
        "customerId",
        "owner",
        "currency",
        "valueFrom",
        "valueTo",
        "createdFrom",
        "createdBefore",
        "sort"
      },
      repeated = "state")
  @AllowedToSeeQuotes
  public Response search(@Context ContainerRequestContext request) {
    SearchParameters parameters = new SearchParameters(request.getUriInfo().getQueryParameters());
    PageRequest page = PageRequest.of(request, SearchingQuotes.positionKeys());
    return searching
        .search(RequestContexts.work(request), parameters.search(), page)
        .map(quote -> MoneyJson.tree(QuoteView.of(quote)))
        .response(request);
  }
}
