package dev.cpqoms.order.order.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.ReadingOrders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** One order for the process that drives it. */
@Path("/internal/v1/tenants/{tenantId}/orders/{orderId}")
@Produces(MediaType.APPLICATION_JSON)
public final class InternalOrderResource {

  private final ReadingOrders orders;

  public InternalOrderResource(ReadingOrders orders) {
    this.orders = orders;
  }

  @GET
  @Allowed("SERVICE")
  public Response get(
      @Context ContainerRequestContext request, @PathParam("orderId") UUID orderId) {
    OrderView order = orders.one(RequestContexts.work(request), orderId);
    return Reads.response(request, order.version(), order);
  }
}
