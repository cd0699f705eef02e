package dev.cpqoms.order.plan.http;

import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.AllowedToSeeOrders;
import dev.cpqoms.order.plan.ReadingPlan;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The tasks of an order, in waves. */
@Path("/v1/orders/{orderId}/plan")
@Produces(MediaType.APPLICATION_JSON)
public final class PlanResource {

  private final ReadingPlan reading;

  public PlanResource(ReadingPlan reading) {
    this.reading = reading;
  }

  @GET
  @AllowedToSeeOrders
  public Response get(
      @Context ContainerRequestContext request, @PathParam("orderId") UUID orderId) {
    ReadingPlan.PlanAtVersion plan = reading.of(RequestContexts.work(request), orderId);
    return Reads.response(request, plan.orderVersion(), plan.view());
  }
}
