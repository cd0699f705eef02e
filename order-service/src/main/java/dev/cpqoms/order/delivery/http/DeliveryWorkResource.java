package dev.cpqoms.order.delivery.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.delivery.ClaimDelivery;
import dev.cpqoms.order.delivery.ClaimingDelivery;
import dev.cpqoms.order.delivery.DeliveryReport;
import dev.cpqoms.order.delivery.DeliveryView;
import dev.cpqoms.order.delivery.ReadingDeliveries;
import dev.cpqoms.order.delivery.ReportingDelivery;
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
import java.util.UUID;

/** One delivery for the worker that carries it out. */
@Path("/internal/v1/tenants/{tenantId}/deliveries/{deliveryId}")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveryWorkResource {

  private final ReadingDeliveries reading;
  private final ClaimingDelivery claiming;
  private final ReportingDelivery reporting;

  public DeliveryWorkResource(
      ReadingDeliveries reading, ClaimingDelivery claiming, ReportingDelivery reporting) {
    this.reading = reading;
    this.claiming = claiming;
    this.reporting = reporting;
  }

  @GET
  @Allowed("SERVICE")
  public Response get(
      @Context ContainerRequestContext request, @PathParam("deliveryId") UUID deliveryId) {
    DeliveryView delivery = reading.one(RequestContexts.work(request), deliveryId);
    return Reads.response(request, delivery.version(), delivery);
  }

  @POST
  @Path("claim")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response claim(
      @Context ContainerRequestContext request,
      @PathParam("deliveryId") UUID deliveryId,
      ClaimDelivery body) {
    return Answers.to(request, "claimDelivery", deliveryId, body, claiming::claim);
  }

  @POST
  @Path("report")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response report(
      @Context ContainerRequestContext request,
      @PathParam("deliveryId") UUID deliveryId,
      DeliveryReport body) {
    return Answers.to(request, "reportDelivery", deliveryId, body, reporting::report);
  }
}
