package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.RequestContexts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Shows which processes were asked for under a business key, and whether the engine has them. */
@Path("/internal/v1/tenants/{tenantId}/process-starts")
@Produces(MediaType.APPLICATION_JSON)
public final class ProcessStartsResource {
  private final UnitOfWork work;
  private final ProcessStarts starts;

  public ProcessStartsResource(UnitOfWork work, ProcessStarts starts) {
    this.work = work;
    this.starts = starts;
  }

  @GET
  @Allowed("SERVICE")
  public Page<ProcessStart> ofBusinessKey(
      @Context ContainerRequestContext request, @QueryParam("businessKey") String businessKey) {
    String key = businessKey == null ? "" : businessKey;
    return work.run(
        RequestContexts.work(request), tx -> new Page<>(starts.ofBusinessKey(tx, key), null));
  }
}
