package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.delivery.domain.Setback;
import dev.cpqoms.order.task.RefusalCategory;
import dev.cpqoms.order.task.TaskReport;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a try.
 *
 * @param externalReference the partner's number; with DELIVERED and ACCEPTED
 * @param category with REFUSED
 * @param retryAfterSeconds how long the partner asks to wait, when it does
 */
public record DeliveryReport(
    Outcome outcome,
    @Nullable Integer httpStatus,
    @Nullable String externalReference,
    @Nullable RefusalCategory category,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    @Nullable Integer retryAfterSeconds) {

  private static final int LONGEST_REFERENCE = 200;
  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_MESSAGE = 2_000;
  private static final int LONGEST_WAIT = 3_600;

  /** What came of a try. */
  public enum Outcome {
    /** The partner has done it. */
    DELIVERED,
    /** The partner has taken it on, and will confirm it. */
    ACCEPTED,
    /** The partner will not do it. */
    REFUSED,
    /** Nobody knows whether the partner has it. */
    UNKNOWN,
    /** It was not sent, or the partner did not take it now; nobody's failure. */
    POSTPONED,
    /** The partner was asked and does not have it, and it was not sent either. */
    NO_EFFECT
  }

  public DeliveryReport {
    InvalidField.required("/outcome", outcome);
    switch (outcome) {
      case DELIVERED, ACCEPTED ->
          InvalidField.text("/externalReference", text(externalReference), LONGEST_REFERENCE);
      case REFUSED -> {
        InvalidField.required("/category", category);
        checkError(errorCode, errorMessage);
      }
      case UNKNOWN, POSTPONED -> checkError(errorCode, errorMessage);
      case NO_EFFECT -> {}
    }
    InvalidField.check(
        retryAfterSeconds == null || retryAfterSeconds >= 0 && retryAfterSeconds <= LONGEST_WAIT,
        "/retryAfterSeconds",
        "must be between 0 and " + LONGEST_WAIT);
  }

  Setback setback() {
    Duration notBefore = retryAfterSeconds == null ? null : Duration.ofSeconds(retryAfterSeconds);
    return new Setback(
        Objects.requireNonNullElse(errorCode, outcome.name()),
        Objects.requireNonNullElse(errorMessage, ""),
        outcome == Outcome.UNKNOWN,
        notBefore);
  }

  TaskReport.Completed completed(UUID attemptId) {
    return new TaskReport.Completed(attemptId, httpStatus, externalReference);
  }

  TaskReport.AwaitingCallback accepted(UUID attemptId) {
    return new TaskReport.AwaitingCallback(attemptId, text(externalReference));
  }

  TaskReport.Refused refused(UUID attemptId) {
    return new TaskReport.Refused(
        attemptId,
        Objects.requireNonNull(category),
        text(errorCode),
        text(errorMessage),
        httpStatus);
  }

  private static void checkError(@Nullable String code, @Nullable String message) {
    InvalidField.text("/errorCode", text(code), LONGEST_CODE);
    InvalidField.text("/errorMessage", text(message), LONGEST_MESSAGE);
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
