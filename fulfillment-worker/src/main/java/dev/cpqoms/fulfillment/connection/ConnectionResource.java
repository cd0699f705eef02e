package dev.cpqoms.fulfillment.connection;

import dev.cpqoms.blocks.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The partners as this process sees them; they are the same for all tenants. */
@Path("/v1/partner-connections")
@Produces(MediaType.APPLICATION_JSON)
public final class ConnectionResource {

  /** The partners in a fixed order. */
  public record Shown(List<Connection> items) {}

  private final Connections connections;

  public ConnectionResource(Connections connections) {
    this.connections = connections;
  }

  @GET
  @Allowed({"VIEWER", "OPERATOR", "SENIOR_OPERATOR", "INCIDENT_COMMANDER", "ENGINEER"})
  public Shown list() {
    return new Shown(connections.latest());
  }
}
