package dev.cpqoms.workflow.message;

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

/** Shows what processes were told under a correlation key, and until when it can be heard. */
@Path("/internal/v1/tenants/{tenantId}/messages")
@Produces(MediaType.APPLICATION_JSON)
public final class MessagesResource {
  private final UnitOfWork work;
  private final ProcessMessages messages;

  public MessagesResource(UnitOfWork work, ProcessMessages messages) {
    this.work = work;
    this.messages = messages;
  }

  @GET
  @Allowed("SERVICE")
  public Page<PublishedMessage> ofCorrelationKey(
      @Context ContainerRequestContext request,
      @QueryParam("correlationKey") String correlationKey) {
    String key = correlationKey == null ? "" : correlationKey;
    return work.run(
        RequestContexts.work(request), tx -> new Page<>(messages.ofCorrelationKey(tx, key), null));
  }
}
