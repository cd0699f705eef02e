package dev.cpqoms.order.capture.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.order.capture.CaptureOrder;
import dev.cpqoms.order.capture.CapturingOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Orders that people capture. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
public final class CaptureResource {

  private final CapturingOrder capturing;

  public CaptureResource(CapturingOrder capturing) {
    this.capturing = capturing;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SALES")
  public Response capture(@Context ContainerRequestContext request, CaptureOrder body) {
    return Answers.response(
        capturing.capture(CommandRequest.of(request, "captureOrder", body, null, false)));
  }
}
