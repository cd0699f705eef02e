package dev.cpqoms.workflow.approval;

import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.workflow.job.JobWork;
import java.util.Arrays;
import java.util.List;

/** The jobs beside the waiting for a decision. */
public final class ApprovalJobs {

  private ApprovalJobs() {}

  public static List<JobWork> of(ServiceClient quoteService) {
    return Arrays.stream(ApprovalNotice.values())
        .<JobWork>map(notice -> new NotifyingApprovers(quoteService, notice))
        .toList();
  }
}
