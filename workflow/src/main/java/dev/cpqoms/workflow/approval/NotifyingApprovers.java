package dev.cpqoms.workflow.approval;

import dev.cpqoms.blocks.client.CommandCall;
import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.job.JobWork;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Records a reminder or an escalation at quote-service, once per case. A case that is decided by
 * now needs neither: quote-service knows, the job just ends.
 */
final class NotifyingApprovers implements JobWork {
  private final ServiceClient quoteService;
  private final ApprovalNotice notice;

  NotifyingApprovers(ServiceClient quoteService, ApprovalNotice notice) {
    this.quoteService = quoteService;
    this.notice = notice;
  }

  @Override
  public String type() {
    return notice.jobType();
  }

  @Override
  public Set<String> variables() {
    return Set.of("quoteId", "approvalCaseId");
  }

  @Override
  public JobOutcome perform(JobCall call) {
    LogFields.aggregate(call.text("quoteId"));
    return ApprovalAnswer.outcome(
        notice.name(), quoteService.post(command(call), conversation(call)));
  }

  private CommandCall command(JobCall call) {
    String approvalCaseId = call.text("approvalCaseId");
    String path =
        "/internal/v1/tenants/"
            + call.tenant()
            + "/quotes/"
            + call.text("quoteId")
            + "/approval-reminders";
    return new CommandCall(
        path,
        notice.name().toLowerCase(Locale.ROOT) + "-" + approvalCaseId,
        null,
        Map.of("approvalCaseId", approvalCaseId, "kind", notice.name()));
  }

  static Conversation conversation(JobCall call) {
    return new Conversation(call.correlationId(), call.traceparent());
  }
}
