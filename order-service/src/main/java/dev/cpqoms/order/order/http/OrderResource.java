package dev.cpqoms.order.order.http;

import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.AllowedToSeeOrders;
import dev.cpqoms.order.order.OrderView;
import dev.cpqoms.order.order.ReadingOrders;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.order.storage.OrderQuery;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders for people. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
public final class OrderResource {

  private final ReadingOrders orders;

  public OrderResource(ReadingOrders orders) {
    this.orders = orders;
  }

  @GET
  @Paged
  @AllowedToSeeOrders
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("sourceQuoteId") @Nullable String sourceQuoteId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("customerId") @Nullable String customerId) {
    UUID quoteId = QueryText.uuid("sourceQuoteId", sourceQuoteId);
    OrderState wanted = QueryText.word("state", state, OrderState.class);
    return NewestFirst.page(
        request,
        OrderView::orderId,
        (olderThan, limit) ->
            orders.some(
                RequestContexts.work(request),
                new OrderQuery(quoteId, wanted, customerId, olderThan, limit)));
  }

  @GET
  @Path("{orderId}")
  @AllowedToSeeOrders
  public Response get(
      @Context ContainerRequestContext request, @PathParam("orderId") UUID orderId) {
    OrderView order = orders.one(RequestContexts.work(request), orderId);
    return Reads.response(request, order.version(), order);
  }
}
