package dev.cpqoms.order.delivery.http;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.AllowedToSupport;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.delivery.CancellingDelivery;
import dev.cpqoms.order.delivery.DeliveryDecision;
import dev.cpqoms.order.delivery.DeliveryView;
import dev.cpqoms.order.delivery.ReadingDeliveries;
import dev.cpqoms.order.delivery.RetryingDelivery;
import dev.cpqoms.order.delivery.domain.DeliveryState;
import dev.cpqoms.order.delivery.storage.DeliveryQuery;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The queue for the people who look after it. */
@Path("/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryResource {

  private final ReadingDeliveries reading;
  private final RetryingDelivery retrying;
  private final CancellingDelivery cancelling;

  public DeliveryResource(
      ReadingDeliveries reading, RetryingDelivery retrying, CancellingDelivery cancelling) {
    this.reading = reading;
    this.retrying = retrying;
    this.cancelling = cancelling;
  }

  @GET
  @Paged
  @AllowedToSupport
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("state") @Nullable String state,
      @QueryParam("adapter") @Nullable String adapter,
      @QueryParam("customerId") @Nullable String customerId,
      @QueryParam("orderId") @Nullable String orderId) {
    WorkContext context = RequestContexts.work(request);
    DeliveryQuery query =
        new DeliveryQuery(
            QueryText.word("state", state, DeliveryState.class),
            adapter,
            customerId,
            QueryText.uuid("orderId", orderId));
    return NewestFirst.page(
        request,
        DeliveryView::deliveryId,
        (olderThan, limit) -> reading.some(context, query, olderThan, limit));
  }

  @GET
  @Path("{deliveryId}")
  @AllowedToSupport
  public Response get(
      @Context ContainerRequestContext request, @PathParam("deliveryId") UUID deliveryId) {
    DeliveryView delivery = reading.one(RequestContexts.work(request), deliveryId);
    return Reads.response(request, delivery.version(), delivery);
  }

  @POST
  @Path("{deliveryId}/retry")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({"OPERATOR", "SENIOR_OPERATOR"})
  public Response retry(
      @Context ContainerRequestContext request,
      @PathParam("deliveryId") UUID deliveryId,
      DeliveryDecision body) {
    return Answers.to(request, "retryDelivery", deliveryId, body, retrying::retry);
  }

  @POST
  @Path("{deliveryId}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SENIOR_OPERATOR")
  public Response cancel(
      @Context ContainerRequestContext request,
      @PathParam("deliveryId") UUID deliveryId,
      DeliveryDecision body) {
    return Answers.to(request, "cancelDelivery", deliveryId, body, cancelling::cancel);
  }
}
