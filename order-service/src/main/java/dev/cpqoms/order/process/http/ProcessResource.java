package dev.cpqoms.order.process.http;

import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.order.process.OrderProcess;
import dev.cpqoms.order.process.ProcessCommand;
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

/** What the fulfillment process asks of one order. */
@Path("/internal/v1/tenants/{tenantId}/orders/{orderId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ProcessResource {

  private final OrderProcess process;

  public ProcessResource(OrderProcess process) {
    this.process = process;
  }

  @POST
  @Path("process-reference")
  @Allowed("SERVICE")
  public Response register(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.RegisterProcess body) {
    return Answers.response(
        process.registering().register(command(request, "registerProcess", orderId, body)));
  }

  @POST
  @Path("validate")
  @Allowed("SERVICE")
  public Response validate(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.response(
        process.validating().validate(command(request, "validateOrder", orderId, body)));
  }

  @POST
  @Path("decompose")
  @Allowed("SERVICE")
  public Response decompose(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.response(
        process.decomposing().decompose(command(request, "decomposeOrder", orderId, body)));
  }

  @POST
  @Path("start")
  @Allowed("SERVICE")
  public Response start(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.StartOrder body) {
    return Answers.response(
        process.starting().start(command(request, "startOrder", orderId, body)));
  }

  @POST
  @Path("complete")
  @Allowed("SERVICE")
  public Response complete(
      @Context ContainerRequestContext request,
      @PathParam("orderId") UUID orderId,
      ProcessCommand.Empty body) {
    return Answers.response(
        process.completing().complete(command(request, "completeOrder", orderId, body)));
  }

  private static <B extends ProcessCommand> Command<B> command(
      ContainerRequestContext request, String type, UUID orderId, B body) {
    return CommandRequest.of(request, type, body, orderId, true);
  }
}
