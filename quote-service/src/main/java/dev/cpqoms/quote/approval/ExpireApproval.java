package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.http.InvalidField;
import java.util.UUID;

/** The body of {@code expireApproval}. */
public record ExpireApproval(UUID approvalCaseId) {
  public ExpireApproval {
    InvalidField.required("/approvalCaseId", approvalCaseId);
  }
}
