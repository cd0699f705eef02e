package dev.cpqoms.order.timeline;

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

/** What happened to an order. */
@Path("/v1/orders/{orderId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

  private final UnitOfWork unitOfWork;
  private final Orders orders;
  private final Timeline timeline;

  public TimelineResource(UnitOfWork unitOfWork, Orders orders, Timeline timeline) {
    this.unitOfWork = unitOfWork;
    this.orders = orders;
    this.timeline = timeline;
  }

  @GET
  @Paged
  @AllowedToSeeOrders
  public Response list(
      @Context ContainerRequestContext request, @PathParam("orderId") UUID orderId) {
    PageRequest page = PageRequest.of(request, 1);
    Cursor cursor = page.after();
    long after = cursor == null ? 0 : cursor.number(0);
    List<TimelineView> rows =
        unitOfWork.run(
            RequestContexts.work(request),
            tx -> timeline.find(tx, orders.get(tx, orderId).orderId(), after, page.fetch()));
    return Page.of(rows, page, row -> Cursor.of(row.version())).response(request);
  }
}
