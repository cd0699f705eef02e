package dev.cpqoms.order.task;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.attempt.ExternalCallAttempt.Outcome;
import dev.cpqoms.order.task.domain.TaskCommand;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about a call: by the worker that made it, or by the partner itself later. */
public sealed interface TaskReport {

  UUID attemptId();

  /** The step that the report asks the task to take. */
  TaskCommand command();

  /** What the report says about the call. */
  Outcome outcome();

  /** The partner has done it. */
  record Completed(UUID attemptId, @Nullable Integer httpStatus, @Nullable String externalReference)
      implements TaskReport {

    public Completed {
      InvalidField.required("/attemptId", attemptId);
      checkHttpStatus(httpStatus);
      checkOptional("/externalReference", externalReference, LONGEST_REFERENCE);
    }

    @Override
    public TaskCommand command() {
      return TaskCommand.COMPLETE;
    }

    @Override
    public Outcome outcome() {
      return new Outcome(httpStatus, externalReference, null, null);
    }
  }

  /** The partner works on it and will call back. */
  record AwaitingCallback(UUID attemptId, String externalReference) implements TaskReport {

    public AwaitingCallback {
      InvalidField.required("/attemptId", attemptId);
      InvalidField.text("/externalReference", externalReference, LONGEST_REFERENCE);
    }

    @Override
    public TaskCommand command() {
      return TaskCommand.AWAIT_CALLBACK;
    }

    @Override
    public Outcome outcome() {
      return new Outcome(ACCEPTED, externalReference, null, null);
    }
  }

  /** The call broke off: nobody knows whether it had its effect. */
  record OutcomeUnknown(
      UUID attemptId, String errorCode, String errorMessage, @Nullable Integer httpStatus)
      implements TaskReport {

    public OutcomeUnknown {
      InvalidField.required("/attemptId", attemptId);
      InvalidField.text("/errorCode", errorCode, LONGEST_CODE);
      checkMessage(errorMessage);
      checkHttpStatus(httpStatus);
    }

    @Override
    public TaskCommand command() {
      return TaskCommand.LOSE_OUTCOME;
    }

    @Override
    public Outcome outcome() {
      return new Outcome(httpStatus, null, errorCode, errorMessage);
    }
  }

  /** It will not be done without people. */
  record Refused(
      UUID attemptId,
      RefusalCategory category,
      String errorCode,
      String errorMessage,
      @Nullable Integer httpStatus)
      implements TaskReport {

    public Refused {
      InvalidField.required("/attemptId", attemptId);
      InvalidField.required("/category", category);
      InvalidField.text("/errorCode", errorCode, LONGEST_CODE);
      checkMessage(errorMessage);
      checkHttpStatus(httpStatus);
    }

    @Override
    public TaskCommand command() {
      return TaskCommand.REFUSE;
    }

    /** Whether the partner has said no, and not somebody that there is no more waiting for it. */
    boolean isOfPartner() {
      return category != RefusalCategory.TECHNICAL;
    }

    @Override
    public Outcome outcome() {
      return new Outcome(httpStatus, null, errorCode, errorMessage);
    }
  }

  /** A query showed that the lost call had no effect: it is sent again with the same key. */
  record CallAgain(UUID attemptId) implements TaskReport {

    public CallAgain {
      InvalidField.required("/attemptId", attemptId);
    }

    @Override
    public TaskCommand command() {
      return TaskCommand.RETRY_CALL;
    }

    @Override
    public Outcome outcome() {
      return Outcome.NONE;
    }
  }

  /** What the partner has accepted is not wanted any more: it is going to be asked to cancel. */
  record CancelCall(UUID attemptId, String requestHash) implements TaskReport {

    public CancelCall {
      InvalidField.required("/attemptId", attemptId);
      BeginTask.checkRequestHash(requestHash);
    }

    @Override
    public TaskCommand command() {
      return TaskCommand.CANCEL_CALL;
    }

    @Override
    public Outcome outcome() {
      return Outcome.NONE;
    }
  }

  int ACCEPTED = 202;
  int LONGEST_REFERENCE = 200;
  int LONGEST_CODE = 100;
  int LONGEST_MESSAGE = 2_000;

  private static void checkHttpStatus(@Nullable Integer httpStatus) {
    InvalidField.check(
        httpStatus == null || (httpStatus >= 100 && httpStatus <= 599),
        "/httpStatus",
        "must be an HTTP status");
  }

  private static void checkMessage(@Nullable String message) {
    String text = InvalidField.required("/errorMessage", message);
    InvalidField.check(
        text.length() <= LONGEST_MESSAGE,
        "/errorMessage",
        "must not be longer than " + LONGEST_MESSAGE);
  }

  private static void checkOptional(String pointer, @Nullable String text, int longest) {
    if (text != null) {
      InvalidField.text(pointer, text, longest);
    }
  }
}
