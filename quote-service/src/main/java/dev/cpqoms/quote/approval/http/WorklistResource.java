package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.http.Paged;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.quote.approval.ReadingWorklist;
import dev.cpqoms.quote.money.MoneyJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The worklist of approvers over HTTP. */
@Path("/v1/approval-tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class WorklistResource {
  private final ReadingWorklist reading;

  public WorklistResource(ReadingWorklist reading) {
    this.reading = reading;
  }

  @GET
  @Paged
  @Allowed({"APPROVER"})
  public Response list(@Context ContainerRequestContext request) {
    return reading
        .tasks(RequestContexts.work(request), PageRequest.of(request, 2))
        .map(MoneyJson::tree)
        .response(request);
  }
}
