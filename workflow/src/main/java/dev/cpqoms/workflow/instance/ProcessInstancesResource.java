package dev.cpqoms.workflow.instance;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
  @Allowed({
    "VIEWER",
    "OPERATOR",
    "SENIOR_OPERATOR",
    "INCIDENT_COMMANDER",
    "ENGINEER",
    "BUSINESS_APPROVER",
    "AUDITOR"
  })
  public Response list(
      @Context ContainerRequestContext request,
      @QueryParam("businessKey") @Nullable String businessKey,
      @QueryParam("state") @Nullable String state) {
    return reading
        .page(RequestContexts.work(request), businessKey, state(state), PageRequest.of(request, 1))
        .response(request);
  }

  private static @Nullable InstanceState state(@Nullable String text) {
    try {
      return text == null ? null : InstanceState.valueOf(text);
    } catch (IllegalArgumentException notOne) {
      String detail = "state must be one of " + List.of(InstanceState.values()) + ".";
      throw new Refusal(
          ProtocolError.INVALID_REQUEST, detail, List.of(new Problem.Item(detail, null)));
    }
  }
}
