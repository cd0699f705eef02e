package dev.cpqoms.quote.configuration.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.quote.configuration.ChangeConfiguration;
import dev.cpqoms.quote.configuration.ConfiguringQuote;
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

/** Changing some lines of a quote over HTTP. */
@Path("/v1/quotes/{quoteId}/configuration-changes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ConfigurationChangeResource {
  private final ConfiguringQuote configuring;

  public ConfigurationChangeResource(ConfiguringQuote configuring) {
    this.configuring = configuring;
  }

  @POST
  @Allowed({"SALES"})
  public Response change(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      ChangeConfiguration body) {
    return Answers.to(request, "changeConfiguration", quoteId.value(), body, configuring::change);
  }
}
