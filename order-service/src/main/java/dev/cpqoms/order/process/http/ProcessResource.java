package dev.cpqoms.order.process.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.process.OrderProcess;
import dev.cpqoms.order.process.ProcessCommand;
import dev.cpqoms.order.process.ReadingOrder;
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

/** What the fulfillment process asks of one order. */
@Path("/internal/v1/tenants/{tenantId}/orders/{orderId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ProcessResource {

  private final ReadingOrder reading;
  private final OrderProcess process;

  public ProcessResource(ReadingOrder reading, OrderProcess process) {
    this.reading = reading;
    this.process = process;
  }

  @GET
  @Allowed("SERVICE")
  public Response get(
      @Context ContainerRequestContext request, @PathParam("orderId") UUID orderId) {
    ReadingOrder.OrderAtVersion order = reading.of(RequestContexts.work(request), orderId);
    return Reads.response(request, order.version(), order.view());
  }

  @POST
  @Path("process-reference")
  @Allowed("SERVICE")
  public Response register(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.RegisterProcess body) {
    return Answers.to(request, "registerProcess", orderId, body, process.registering()::register);
  }

  @POST
  @Path("validate")
  @Allowed("SERVICE")
  public Response validate(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.to(request, "validateOrder", orderId, body, process.validating()::validate);
  }

  @POST
  @Path("decompose")
  @Allowed("SERVICE")
  public Response decompose(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.to(request, "decomposeOrder", orderId, body, process.decomposing()::decompose);
  }

  @POST
  @Path("start")
  @Allowed("SERVICE")
  public Response start(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.StartOrder body) {
    return Answers.to(request, "startOrder", orderId, body, process.starting()::start);
  }

  @POST
  @Path("complete")
  @Allowed("SERVICE")
  public Response complete(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.to(request, "completeOrder", orderId, body, process.completing()::complete);
  }

  @POST
  @Path("amend")
  @Allowed("SERVICE")
  public Response amend(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.to(request, "takeAmendment", orderId, body, process.amending()::take);
  }

  @POST
  @Path("compensate")
  @Allowed("SERVICE")
  public Response compensate(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.to(
        request, "compensateOrder", orderId, body, process.compensating()::compensate);
  }

  @POST
  @Path("finish-cancellation")
  @Allowed("SERVICE")
  public Response finishCancellation(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.to(request, "finishCancellation", orderId, body, process.cancelling()::finish);
  }
}
