package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.http.InvalidField;
import java.util.UUID;

/** The body of {@code recordApprovalReminder}. */
public record ApprovalReminder(UUID approvalCaseId, Kind kind) {

  public ApprovalReminder {
    InvalidField.required("/approvalCaseId", approvalCaseId);
    InvalidField.required("/kind", kind);
  }

  /** What the approval process did. */
  public enum Kind {
    REMINDER,
    ESCALATION
  }
}
