package dev.cpqoms.order.callback;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.task.RefusalCategory;
import dev.cpqoms.order.task.TaskReport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a partner says by itself; nothing in it is believed before the signature holds. */
record PartnerCallback(
    String callbackId,
    String tenantId,
    String idempotencyKey,
    Status status,
    String externalReference,
    @Nullable String code,
    @Nullable String message) {

  private static final int LONGEST_ID = 128;
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_MESSAGE = 2_000;

  /** How the operation ended. */
  enum Status {
    DONE,
    REFUSED
  }

  PartnerCallback {
    InvalidField.text("/callbackId", callbackId, LONGEST_ID);
    InvalidField.check(
        TenantId.isValid(InvalidField.required("/tenantId", tenantId)),
        "/tenantId",
        "must be a tenant id");
    InvalidField.text("/idempotencyKey", idempotencyKey, LONGEST_ID);
    InvalidField.required("/status", status);
    InvalidField.text("/externalReference", externalReference, TaskReport.LONGEST_REFERENCE);
    InvalidField.check(
        code == null || code.length() <= LONGEST_CODE, "/code", "must not be so long");
    InvalidField.check(
        message == null || message.length() <= LONGEST_MESSAGE, "/message", "must not be so long");
  }

  TaskReport about(UUID attemptId) {
    return switch (status) {
      case DONE -> new TaskReport.Completed(attemptId, null, externalReference);
      case REFUSED ->
          new TaskReport.Refused(
              attemptId,
              RefusalCategory.BUSINESS,
              code == null || code.isBlank() ? "REFUSED" : code,
              message == null ? "The partner refused without a reason." : message,
              null);
    };
  }
}
