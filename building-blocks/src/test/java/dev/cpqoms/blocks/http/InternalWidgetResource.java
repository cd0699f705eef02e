package dev.cpqoms.blocks.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** What only services call. */
@Path("/internal/v1/tenants/{tenantId}/widgets")
@Produces(MediaType.APPLICATION_JSON)
public final class InternalWidgetResource {
  @GET
  @Allowed({"SERVICE"})
  public Map<String, String> read(@Context ContainerRequestContext request) {
    return Map.of("tenant", RequestContexts.caller(request).tenant().value());
  }
}
