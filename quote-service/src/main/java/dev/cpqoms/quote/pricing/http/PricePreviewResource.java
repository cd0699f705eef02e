package dev.cpqoms.quote.pricing.http;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.pricing.PreviewPrice;
import dev.cpqoms.quote.pricing.PreviewingPrice;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A price without a quote over HTTP; a question with a body, not a command. */
@Path("/v1/price-previews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class PricePreviewResource {
  private final PreviewingPrice previewing;

  public PricePreviewResource(PreviewingPrice previewing) {
    this.previewing = previewing;
  }

  @POST
  @Allowed({"SALES", "APPROVER", "CATALOG_ADMIN", "AUDITOR"})
  public Response preview(@Context ContainerRequestContext request, PreviewPrice body) {
    return switch (previewing.preview(RequestContexts.work(request), body)) {
      case Decision.Yes<PreviewingPrice.Preview>(PreviewingPrice.Preview preview) ->
          Response.ok(MoneyJson.tree(preview), MediaType.APPLICATION_JSON).build();
      case Decision.No<PreviewingPrice.Preview>(Rejection no) ->
          throw new Refusal(no.code(), no.detail(), no.errors());
    };
  }
}
