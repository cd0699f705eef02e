package dev.cpqoms.blocks.http;

import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.blocks.process.DrainGate;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Lets requests in while the process serves. Probes and meters are answered to the end. */
@PreMatching
final class DrainFilter implements ContainerRequestFilter {
  private final DrainGate gate;

  DrainFilter(DrainGate gate) {
    this.gate = gate;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (path.startsWith("health/") || path.equals("metrics")) {
      return;
    }
    if (!gate.enter()) {
      throw new Refusal(ProtocolError.DRAINING, "Send the request again, on a new connection.");
    }
    RequestContexts.admit(request);
  }
}
