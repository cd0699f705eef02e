package dev.cpqoms.externalsystems.operations;

import dev.cpqoms.blocks.http.Public;
import dev.cpqoms.externalsystems.ledger.EffectKey;
import dev.cpqoms.externalsystems.partner.Partner;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.glassfish.grizzly.http.server.Request;

/** The partner API: four partners behind four path prefixes. Callers show an API key. */
@Path("/{partner: inventory|provisioning|billing|notification}/operations")
@NeedsApiKey
public final class OperationsResource {

  private final TakingOperation taking;
  private final Wire wire;

  public OperationsResource(TakingOperation taking, Wire wire) {
    this.taking = taking;
    this.wire = wire;
  }

  @POST
  @Public
  public void take(
      @PathParam("partner") Partner partner,
      @Context HttpHeaders headers,
      @Context Request request,
      @Suspended AsyncResponse response,
      byte[] body) {
    IncomingOperation.Caller caller = Reading.caller(headers);
    String key = headers.getHeaderString("Idempotency-Key");
    wire.send(
        () -> taking.take(Reading.read(partner, key, body, caller)),
        response,
        request.getRequest().getConnection());
  }

  @GET
  @Public
  @Path("/{idempotencyKey}")
  public void find(
      @PathParam("partner") Partner partner,
      @PathParam("idempotencyKey") String idempotencyKey,
      @QueryParam("tenantId") String tenantId,
      @Context Request request,
      @Suspended AsyncResponse response) {
    EffectKey key = new EffectKey(partner, String.valueOf(tenantId), idempotencyKey);
    wire.send(() -> taking.find(key), response, request.getRequest().getConnection());
  }
}
