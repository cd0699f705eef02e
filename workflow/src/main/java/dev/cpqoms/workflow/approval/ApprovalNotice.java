package dev.cpqoms.workflow.approval;

import dev.cpqoms.workflow.process.ProcessContract;

/** What approvers are told when an approval takes long. */
enum ApprovalNotice {
  REMINDER(ProcessContract.APPROVAL_REMIND),
  ESCALATION(ProcessContract.APPROVAL_ESCALATE);

  private final String jobType;

  ApprovalNotice(String jobType) {
    this.jobType = jobType;
  }

  String jobType() {
    return jobType;
  }
}
