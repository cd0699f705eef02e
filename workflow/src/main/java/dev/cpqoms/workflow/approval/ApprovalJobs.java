package dev.cpqoms.workflow.approval;

import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.workflow.job.JobWork;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The jobs beside the waiting for a decision. */
public final class ApprovalJobs {

  private ApprovalJobs() {}

  public static List<JobWork> of(ServiceClient quoteService) {
    return Stream.concat(
            Arrays.stream(ApprovalNotice.values())
                .<JobWork>map(notice -> new NotifyingApprovers(quoteService, notice)),
            Stream.of(new ExpiringApproval(quoteService)))
        .toList();
  }
}
