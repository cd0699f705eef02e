package dev.cpqoms.quote.timeline;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.AllowedToSeeQuotes;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.request.QuoteId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** The timeline of a quote over HTTP. */
@Path("/v1/quotes/{quoteId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {
  private final Timeline timeline;
  private final UnitOfWork unitOfWork;

  public TimelineResource(Timeline timeline, UnitOfWork unitOfWork) {
    this.timeline = timeline;
    this.unitOfWork = unitOfWork;
  }

  @GET
  @Paged
  @AllowedToSeeQuotes
  public Response get(
      @Context ContainerRequestContext request, @PathParam("quoteId") QuoteId quoteId) {
    PageRequest page = PageRequest.of(request, 1);
    Page<TimelineRow> rows =
        unitOfWork.run(
            RequestContexts.work(request), tx -> timeline.page(tx, quoteId.value(), page));
    return rows.map(row -> MoneyJson.tree(View.of(row))).response(request);
  }

  /** An entry as clients see it. */
  record View(
      Instant occurredAt,
      String type,
      String summary,
      String actor,
      long version,
      int revision,
      String correlationId) {
    static View of(TimelineRow row) {
      return new View(
          row.occurredAt(),
          row.type(),
          row.summary(),
          row.actor(),
          row.version(),
          row.revision(),
          row.correlationId());
    }
  }
}
