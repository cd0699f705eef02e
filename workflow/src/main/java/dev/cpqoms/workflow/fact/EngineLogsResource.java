package dev.cpqoms.workflow.fact;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.AllowedToSupport;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.blocks.identity.IdSource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether the engine's log is followed. It is the engine's, so every tenant's support sees it. */
@Path("/v1/engine-logs")
@Produces(MediaType.APPLICATION_JSON)
public final class EngineLogsResource {
  private final AcceptingEngineLog accepting;

  private EngineLogsResource(AcceptingEngineLog accepting) {
    this.accepting = accepting;
  }

  public static EngineLogsResource of(UnitOfWork work, IdSource ids) {
    return new EngineLogsResource(
        new AcceptingEngineLog(work, new Commands(work, "ENGINE_LOG"), new AuditTrail(ids)));
  }

  @GET
  @Path("{partitionId}")
  @AllowedToSupport
  public Response get(
      @Context ContainerRequestContext request, @PathParam("partitionId") int partitionId) {
    EngineLogView log = accepting.read(RequestContexts.work(request), partitionId);
    return Reads.response(request, log.version(), log);
  }

  @POST
  @Path("{partitionId}/accept")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({"SENIOR_OPERATOR", "ENGINEER"})
  public Response accept(
      @Context ContainerRequestContext request,
      @PathParam("partitionId") int partitionId,
      AcceptEngineLog body) {
    return Answers.<AcceptEngineLog>to(
        request, "acceptEngineLog", body, command -> accepting.accept(command, partitionId));
  }
}
