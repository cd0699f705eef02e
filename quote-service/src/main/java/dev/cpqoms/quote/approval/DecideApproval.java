package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.domain.ApprovalDecision;
import dev.cpqoms.quote.request.Fields;
import dev.cpqoms.quote.request.Reasoned;

/** The body of {@code decideApproval}. */
public record DecideApproval(int revision, ApprovalDecision.Verdict decision, String reason)
    implements Reasoned {

  public DecideApproval {
    Fields.between("/revision", revision, 1, 100_000);
    InvalidField.required("/decision", decision);
    Fields.reason("/reason", reason);
  }

  ApprovalCase.Vote vote() {
    return new ApprovalCase.Vote(revision, decision, reason);
  }
}
