package dev.cpqoms.order.task.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.Reads;
import dev.cpqoms.blocks.http.RequestContexts;
import dev.cpqoms.order.task.BeginTask;
import dev.cpqoms.order.task.BeginningTask;
import dev.cpqoms.order.task.ReadingTasks;
import dev.cpqoms.order.task.ReportingTask;
import dev.cpqoms.order.task.TaskReport;
import dev.cpqoms.order.task.TaskView;
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
import java.util.UUID;

/** One fulfillment task for the worker that works on it. */
@Path("/internal/v1/tenants/{tenantId}/tasks/{taskId}")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskResource {

  private final ReadingTasks reading;
  private final BeginningTask beginning;
  private final ReportingTask reporting;

  public TaskResource(ReadingTasks reading, BeginningTask beginning, ReportingTask reporting) {
    this.reading = reading;
    this.beginning = beginning;
    this.reporting = reporting;
  }

  @GET
  @Allowed("SERVICE")
  public Response get(@Context ContainerRequestContext request, @PathParam("taskId") UUID taskId) {
    TaskView task = reading.one(RequestContexts.work(request), taskId);
    return Reads.response(request, task.version(), task);
  }

  @POST
  @Path("begin")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response begin(
      @Context ContainerRequestContext request, @PathParam("taskId") UUID taskId, BeginTask body) {
    return Answers.to(request, "beginTask", taskId, body, beginning::begin);
  }

  @POST
  @Path("complete")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response complete(
      @Context ContainerRequestContext request,
      @PathParam("taskId") UUID taskId,
      TaskReport.Completed body) {
    return Answers.to(request, "completeTask", taskId, body, reporting::report);
  }

  @POST
  @Path("await-callback")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response awaitCallback(
      @Context ContainerRequestContext request,
      @PathParam("taskId") UUID taskId,
      TaskReport.AwaitingCallback body) {
    return Answers.to(request, "awaitCallback", taskId, body, reporting::report);
  }

  @POST
  @Path("unknown")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response unknown(
      @Context ContainerRequestContext request,
      @PathParam("taskId") UUID taskId,
      TaskReport.OutcomeUnknown body) {
    return Answers.to(request, "reportUnknownOutcome", taskId, body, reporting::report);
  }

  @POST
  @Path("refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response refuse(
      @Context ContainerRequestContext request,
      @PathParam("taskId") UUID taskId,
      TaskReport.Refused body) {
    return Answers.to(request, "refuseTask", taskId, body, reporting::report);
  }

  @POST
  @Path("retry-call")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response retryCall(
      @Context ContainerRequestContext request,
      @PathParam("taskId") UUID taskId,
      TaskReport.CallAgain body) {
    return Answers.to(request, "retryCall", taskId, body, reporting::report);
  }

  @POST
  @Path("cancel-call")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed("SERVICE")
  public Response cancelCall(
      @Context ContainerRequestContext request,
      @PathParam("taskId") UUID taskId,
      TaskReport.CancelCall body) {
    return Answers.to(request, "cancelCall", taskId, body, reporting::report);
  }
}
