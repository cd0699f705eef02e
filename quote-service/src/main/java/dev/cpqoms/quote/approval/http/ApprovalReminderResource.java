package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.http.Allowed;
import dev.cpqoms.blocks.http.Answers;
import dev.cpqoms.blocks.http.CommandRequest;
import dev.cpqoms.quote.approval.ApprovalReminder;
import dev.cpqoms.quote.approval.RecordingReminder;
import dev.cpqoms.quote.request.QuoteId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Reminders of the approval process over HTTP. */
@Path("/internal/v1/tenants/{tenantId}/quotes/{quoteId}/approval-reminders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ApprovalReminderResource {
  private final RecordingReminder useCase;

  public ApprovalReminderResource(RecordingReminder useCase) {
    this.useCase = useCase;
  }

  @POST
  @Allowed({"SERVICE"})
  public Response record(
      @Context ContainerRequestContext request,
      @PathParam("quoteId") QuoteId quoteId,
      ApprovalReminder body) {
    return Answers.response(
        useCase.record(
            CommandRequest.of(request, "recordApprovalReminder", body, quoteId.value(), false)));
  }
}
