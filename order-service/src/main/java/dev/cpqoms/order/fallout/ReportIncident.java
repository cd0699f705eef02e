package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.fallout.domain.ProcessIncident;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident of an order's process as it is now.
 *
 * @param taskId the task that the process carries out, null for the order's own process
 * @param jobType null when it was no job that failed
 * @param resolved null while the process stands still
 */
public record ReportIncident(
    String incidentKey,
    UUID incidentId,
    String processId,
    String processInstanceKey,
    @Nullable UUID taskId,
    String elementId,
    @Nullable String jobType,
    String errorType,
    String message,
    Instant openedAt,
    @Nullable Resolved resolved) {
  private static final int LONGEST_KEY = 19;
  private static final int LONGEST_WORD = 200;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_MESSAGE = 2_000;

  /**
   * That the engine let the process go on.
   *
   * @param by who decided it, null when nobody did
   */
  public record Resolved(Instant at, @Nullable String by, @Nullable String reason) {
    public Resolved {
      InvalidField.required("/at", at);
      optional("/by", by, LONGEST_WORD);
      optional("/reason", reason, LONGEST_REASON);
    }
  }

  public ReportIncident {
    InvalidField.text("/incidentKey", incidentKey, LONGEST_KEY);
    InvalidField.required("/incidentId", incidentId);
    InvalidField.text("/processId", processId, LONGEST_WORD);
    InvalidField.text("/processInstanceKey", processInstanceKey, LONGEST_KEY);
    InvalidField.text("/elementId", elementId, LONGEST_WORD);
    optional("/jobType", jobType, LONGEST_WORD);
    InvalidField.text("/errorType", errorType, LONGEST_WORD);
    InvalidField.text("/message", message, LONGEST_MESSAGE);
    InvalidField.required("/openedAt", openedAt);
  }

  ProcessIncident incident() {
    return new ProcessIncident(
        incidentKey,
        incidentId,
        processId,
        processInstanceKey,
        elementId,
        jobType,
        errorType,
        message,
        openedAt,
        resolved == null ? null : resolved.at());
  }

  private static void optional(String pointer, @Nullable String text, int longest) {
    if (text != null) {
      InvalidField.text(pointer, text, longest);
    }
  }
}
