package dev.cpqoms.workflow.instance;

import dev.cpqoms.blocks.http.AllowedToSupport;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.QueryText;
import dev.cpqoms.blocks.http.RequestContexts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where processes stand, for support. */
@Path("/v1/process-instances")
@Produces(MediaType.APPLICATION_JSON)
public final class ProcessInstancesResource {
  private final ReadingProcesses reading;

  public ProcessInstancesResource(ReadingProcesses reading) {
    this.reading = reading;
  }

  @GET
  @Paged
  @AllowedToSupport
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("businessKey") @Nullable String businessKey,
      @QueryParam("state") @Nullable String state) {
    return reading
        .page(
            RequestContexts.work(request),
            businessKey,
            QueryText.word("state", state, InstanceState.class),
            PageRequest.of(request, 1))
        .response(request);
  }
}
