package dev.cpqoms.order.billing;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.AllowedToSeeOrders;
import dev.cpqoms.order.order.storage.Orders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What billing was asked to charge for with an order, and what became of it. */
@Path("/v1/orders/{orderId}/billing-handoffs")
@Produces(MediaType.APPLICATION_JSON)
public final class BillingResource {

  private final UnitOfWork unitOfWork;
  private final Orders orders;
  private final BillingHandoffs handoffs;

  public BillingResource(UnitOfWork unitOfWork, Orders orders, BillingHandoffs handoffs) {
    this.unitOfWork = unitOfWork;
    this.orders = orders;
    this.handoffs = handoffs;
  }

  @GET
  @Paged
  @AllowedToSeeOrders
  public Response list(
      @Context ContainerRequestContext request, @PathParam("orderId") UUID orderId) {
    PageRequest page = PageRequest.of(request, 1);
    Cursor cursor = page.after();
    @Nullable UUID after = cursor == null ? null : cursor.uuid(0);
    List<BillingHandoffView> rows =
        unitOfWork.run(
            RequestContexts.work(request),
            tx -> handoffs.of(tx, orders.get(tx, orderId).orderId(), after, page.fetch()));
    return Page.of(rows, page, row -> Cursor.of(row.taskId())).response(request);
  }
}
