package dev.cpqoms.workflow.owed;

import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.AllowedToSupport;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.NewestFirst;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engine is owed, for support. */
@Path("/v1/engine-messages")
@Produces(MediaType.APPLICATION_JSON)
public final class EngineMessagesResource {
  private final ReadingEngineMessages reading;
  private final ReleasingEngineMessage releasing;

  EngineMessagesResource(ReadingEngineMessages reading, ReleasingEngineMessage releasing) {
    this.reading = reading;
    this.releasing = releasing;
  }

  @GET
  @Paged
  @AllowedToSupport
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("state") @Nullable String state,
      @QueryParam("correlationKey") @Nullable String correlationKey) {
    WorkContext context = RequestContexts.work(request);
    MessageState wanted = QueryText.word("state", state, MessageState.class);
    return NewestFirst.page(
        request,
        EngineMessageView::messageId,
        (olderThan, limit) ->
            reading.some(context, new MessageQuery(wanted, correlationKey, olderThan, limit)));
  }

  @GET
  @Path("{messageId}")
  @AllowedToSupport
  public Response get(
      @Context ContainerRequestContext request, @PathParam("messageId") UUID messageId) {
    EngineMessageView message = reading.one(RequestContexts.work(request), messageId);
    return Reads.response(request, message.version(), message);
  }

  @POST
  @Path("{messageId}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({"OPERATOR", "SENIOR_OPERATOR"})
  public Response release(
      @Context ContainerRequestContext request,
      @PathParam("messageId") UUID messageId,
      ReleaseMessage body) {
    return Answers.to(request, "releaseEngineMessage", messageId, body, releasing::release);
  }
}
