package dev.cpqoms.quote.quote.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.quote.CreateQuote;
import dev.cpqoms.quote.quote.CreatingQuote;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Creating quotes over HTTP. */
@Path("/v1/quotes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class QuotesResource {
  private final CreatingQuote creating;

  public QuotesResource(CreatingQuote creating) {
    this.creating = creating;
  }

  @POST
  @Allowed({"SALES"})
  public Response create(@Context ContainerRequestContext request, CreateQuote body) {
    return Answers.to(request, "createQuote", body, creating::create);
  }
}
