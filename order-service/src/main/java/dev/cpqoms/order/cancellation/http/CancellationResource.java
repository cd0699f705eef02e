package dev.cpqoms.order.cancellation.http;

import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.order.AllowedToChangeOrders;
import dev.cpqoms.order.cancellation.CancelOrder;
import dev.cpqoms.order.cancellation.CancellingOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Where people say that they do not want an order any more. */
@Path("/v1/orders/{orderId}/cancel")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CancellationResource {

  private final CancellingOrder cancelling;

  public CancellationResource(CancellingOrder cancelling) {
    this.cancelling = cancelling;
  }

  @POST
  @AllowedToChangeOrders
  public Response cancel(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      CancelOrder body) {
    return Answers.to(request, "requestOrderCancellation", orderId, body, cancelling::request);
  }
}
