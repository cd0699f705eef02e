package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.health.Health;
import dev.cpqoms.blocks.health.HealthReport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The three probes; 503 when one of the checks is down. */
@Path("/health")
public final class HealthResource {
  private final Health health;

  HealthResource(Health health) {
    this.health = health;
  }

  @GET
  @Path("/startup")
  @Public
  public Response startup() {
    return answer(health.startup());
  }

  @GET
  @Path("/ready")
  @Public
  public Response ready() {
    return answer(health.ready());
  }

  @GET
  @Path("/live")
  @Public
  public Response live() {
    return answer(health.live());
  }

  private static Response answer(HealthReport report) {
    return Response.status(report.up() ? 200 : 503)
        .type(MediaType.APPLICATION_JSON)
        .entity(report)
        .build();
  }
}
