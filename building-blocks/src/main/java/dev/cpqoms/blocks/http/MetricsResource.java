package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.telemetry.Metrics;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The meters of the process as Prometheus text. */
@Path("/metrics")
public final class MetricsResource {
  private final Metrics metrics;

  MetricsResource(Metrics metrics) {
    this.metrics = metrics;
  }

  @GET
  @Public
  public Response scrape() {
    return Response.ok(metrics.scrape(), "text/plain; version=0.0.4; charset=utf-8").build();
  }
}
