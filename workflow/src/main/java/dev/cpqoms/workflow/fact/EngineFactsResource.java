package dev.cpqoms.workflow.fact;

import dev.cpqoms.blocks.http.AcrossTenants;
import dev.cpqoms.blocks.http.Allowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where the engine's exporter delivers. */
@Path("/internal/v1/engine-facts")
@Produces(MediaType.APPLICATION_JSON)
public final class EngineFactsResource {
  private final TakingFacts taking;

  public EngineFactsResource(TakingFacts taking) {
    this.taking = taking;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  @AcrossTenants
  public TakenFacts take(FactBatch batch) {
    return taking.take(batch);
  }
}
