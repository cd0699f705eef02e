package dev.cpqoms.order.amendment.http;

import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.AllowedToChangeOrders;
import dev.cpqoms.order.AllowedToSeeOrders;
import dev.cpqoms.order.amendment.AmendOrder;
import dev.cpqoms.order.amendment.AmendmentView;
import dev.cpqoms.order.amendment.AssessingAmendment;
import dev.cpqoms.order.amendment.ConfirmAmendment;
import dev.cpqoms.order.amendment.ConfirmingAmendment;
import dev.cpqoms.order.amendment.ReadingAmendments;
import dev.cpqoms.order.amendment.WithdrawAmendment;
import dev.cpqoms.order.amendment.WithdrawingAmendment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Where people ask what a change of an order under way would mean. */
@Path("/v1/orders/{orderId}/amendments")
@Produces(MediaType.APPLICATION_JSON)
public final class AmendmentResource {

  private final AssessingAmendment assessing;
  private final ConfirmingAmendment confirming;
  private final WithdrawingAmendment withdrawing;
  private final ReadingAmendments reading;

  public AmendmentResource(
      AssessingAmendment assessing,
      ConfirmingAmendment confirming,
      WithdrawingAmendment withdrawing,
      ReadingAmendments reading) {
    this.assessing = assessing;
    this.confirming = confirming;
    this.withdrawing = withdrawing;
    this.reading = reading;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedToChangeOrders
  public Response assess(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      AmendOrder body) {
    return Answers.to(request, "assessOrderAmendment", orderId, body, assessing::assess);
  }

  @POST
  @Path("{amendment}/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedToChangeOrders
  public Response confirm(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      @PathParam("amendment") int amendment,
      ConfirmAmendment body) {
    return Answers.to(
        request,
        "confirmOrderAmendment",
        orderId,
        body,
        command -> confirming.confirm(command, amendment));
  }

  @POST
  @Path("{amendment}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @AllowedToChangeOrders
  public Response withdraw(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      @PathParam("amendment") int amendment,
      WithdrawAmendment body) {
    return Answers.to(
        request,
        "withdrawOrderAmendment",
        orderId,
        body,
        command -> withdrawing.withdraw(command, amendment));
  }

  @GET
  @Paged
  @AllowedToSeeOrders
  public Response list(
      @Context ContainerRequestContext request, @PathParam("orderId") UUID orderId) {
    PageRequest page = PageRequest.of(request, 1);
    List<AmendmentView> rows =
        reading.some(RequestContexts.work(request), orderId, below(page.after()), page.fetch());
    return Page.of(rows, page, row -> Cursor.of(row.amendment())).response(request);
  }

  @GET
  @Path("{amendment}")
  @AllowedToSeeOrders
  public Response get(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      @PathParam("amendment") int amendment) {
    AmendmentView view = reading.one(RequestContexts.work(request), orderId, amendment);
    return Reads.response(request, view.version(), view);
  }

  private static int below(@Nullable Cursor after) {
    return after == null ? Integer.MAX_VALUE : Math.clamp(after.number(0), 0, Integer.MAX_VALUE);
  }
}
