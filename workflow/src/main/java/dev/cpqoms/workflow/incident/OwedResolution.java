package dev.cpqoms.workflow.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that the engine has not confirmed yet. */
record OwedResolution(
    UUID incidentId, long incidentKey, @Nullable Long jobKey, String errorType, int attempts) {

  /** The job that has to be given retries; null for incidents of other kinds. */
  @Nullable Long exhaustedJob() {
    return ErrorKind.of(errorType).isExhaustedJob() ? jobKey : null;
  }
}
