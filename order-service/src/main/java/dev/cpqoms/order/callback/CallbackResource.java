package dev.cpqoms.order.callback;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Public;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.order.OrderError;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;

/** Where partners report; no token, but a signature over the bytes as they came. */
@Path("/callbacks/v1/{adapter}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CallbackResource {

  /** What every delivery of a callback is answered with, the first and the tenth. */
  record Receipt(String callbackId) {}

  private final PartnerSignature signature;
  private final TakingCallback taking;

  public CallbackResource(PartnerSignature signature, TakingCallback taking) {
    this.signature = signature;
    this.taking = taking;
  }

  @POST
  @Public
  public Response receive(
      @Context ContainerRequestContext request,
      @Context Providers providers,
      @PathParam("adapter") String adapter,
      byte[] body)
      throws IOException {
    if (!signature.holds(request.getHeaderString("X-Partner-Signature"), body)) {
      throw new Refusal(
          OrderError.CALLBACK_SIGNATURE_INVALID, "X-Partner-Signature does not fit the body.");
    }
    PartnerCallback callback = read(request, providers, body);
    taking.take(context(request, adapter, callback), adapter, callback);
    return Response.accepted(new Receipt(callback.callbackId())).build();
  }

  /** Reads the signed bytes as every other body is read. */
  private static PartnerCallback read(
      ContainerRequestContext request, Providers providers, byte[] body) throws IOException {
    Annotation[] none = new Annotation[0];
    return providers
        .getMessageBodyReader(
            PartnerCallback.class, PartnerCallback.class, none, MediaType.APPLICATION_JSON_TYPE)
        .readFrom(
            PartnerCallback.class,
            PartnerCallback.class,
            none,
            MediaType.APPLICATION_JSON_TYPE,
            request.getHeaders(),
            new ByteArrayInputStream(body));
  }

  private static WorkContext context(
      ContainerRequestContext request, String adapter, PartnerCallback callback) {
    LogFields.tenant(callback.tenantId());
    return new WorkContext(
        new TenantId(callback.tenantId()),
        Actor.service("partner-" + adapter),
        RequestContexts.correlationId(request),
        null,
        RequestContexts.traceparent(request));
  }
}
