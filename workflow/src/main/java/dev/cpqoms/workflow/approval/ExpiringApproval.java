package dev.cpqoms.workflow.approval;

import dev.cpqoms.blocks.client.CommandCall;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.job.JobWork;
import dev.cpqoms.workflow.process.ProcessContract;
import java.util.Map;
import java.util.Set;

/**
 * Tells quote-service that the time for a decision is up, once per case. Whether there is still a
 * case to expire, quote-service knows.
 */
final class ExpiringApproval implements JobWork {
  private final ServiceClient quoteService;

  ExpiringApproval(ServiceClient quoteService) {
    this.quoteService = quoteService;
  }

  @Override
  public String type() {
    return ProcessContract.APPROVAL_EXPIRE;
  }

  @Override
  public Set<String> variables() {
    return Set.of("quoteId", "approvalCaseId");
  }

  @Override
  public JobOutcome perform(JobCall call) {
    LogFields.aggregate(call.text("quoteId"));
    String approvalCaseId = call.text("approvalCaseId");
    CommandCall command =
        new CommandCall(
            "/internal/v1/tenants/%s/quotes/%s/approval-expirations"
                .formatted(call.tenant(), call.text("quoteId")),
            "expire-" + approvalCaseId,
            null,
            Map.of("approvalCaseId", approvalCaseId));
    return ApprovalAnswer.outcome(
        "Expiry", quoteService.post(command, NotifyingApprovers.conversation(call)));
  }
}
