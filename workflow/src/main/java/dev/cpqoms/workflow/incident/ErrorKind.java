package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.identity.Actor;
import java.util.Arrays;
import java.util.Set;

/**
 * The engine's error types in words: what happened, and what to do about it.
 *
 * <p>Trying a job again is safe: every worker asks for the truth before it does anything. The other
 * kinds come back unless somebody has changed something, and who knows that is senior.
 */
public enum ErrorKind {
  JOB_NO_RETRIES(
      "A worker failed at this step as often as it may.",
      "Read the error. When its cause is gone, resolve: the worker gets the job again and asks what"
          + " is true before it does anything.",
      Anybody.WHO_OPERATES),
  EXECUTION_LISTENER_NO_RETRIES(
      "A listener of this step failed as often as it may.",
      "As for a job; no diagram of ours has listeners, so ask who deployed this one.",
      Anybody.SENIOR),
  IO_MAPPING_ERROR(
      "An input or output mapping of this step cannot be evaluated.",
      "The variables are not what the diagram expects. An engineer has to find out why; resolving"
          + " evaluates the mapping again.",
      Anybody.SENIOR),
  CONDITION_ERROR(
      "No branch of a gateway can be chosen.",
      "A condition lacks its variable or no condition holds. An engineer has to find out why;"
          + " resolving evaluates it again.",
      Anybody.SENIOR),
  EXTRACT_VALUE_ERROR(
      "An expression of this step has no usable value, for example a correlation key or a timer.",
      "A variable is missing or of another type. An engineer has to find out why; resolving"
          + " evaluates it again.",
      Anybody.SENIOR),
  CALLED_ELEMENT_ERROR(
      "The process that this step calls is not deployed.",
      "Deploy the processes again, then resolve.",
      Anybody.SENIOR),
  UNHANDLED_ERROR_EVENT(
      "A worker reported a business error that this diagram has no path for.",
      "The worker is newer than the process. An engineer decides how the case goes on; resolving"
          + " gives the job to the worker again.",
      Anybody.SENIOR),
  MESSAGE_SIZE_EXCEEDED(
      "The variables of this step are too large to be handed to a worker.",
      "Processes carry ids only, so something has put its data in. An engineer has to look.",
      Anybody.SENIOR),
  CALLED_DECISION_ERROR(
      "The decision that this step asks is not deployed.",
      "Deploy the processes and decisions again, then resolve.",
      Anybody.SENIOR),
  DECISION_EVALUATION_ERROR(
      "The decision that this step asks cannot be evaluated.",
      "An engineer has to find out why; resolving evaluates it again.",
      Anybody.SENIOR),
  FORM_NOT_FOUND(
      "The form of this step is not deployed.",
      "No diagram of ours has forms, so ask who deployed this one.",
      Anybody.SENIOR),
  UNKNOWN(
      "The engine names an error that is not known here.",
      "An engineer has to look; resolving lets the engine try again.",
      Anybody.SENIOR);

  private final String meaning;
  private final String whatToDo;
  private final Set<String> roles;

  ErrorKind(String meaning, String whatToDo, Set<String> roles) {
    this.meaning = meaning;
    this.whatToDo = whatToDo;
    this.roles = roles;
  }

  /** Of the engine's own word, which may be newer than this class. */
  static ErrorKind of(String errorType) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(errorType))
        .findFirst()
        .orElse(UNKNOWN);
  }

  public String meaning() {
    return meaning;
  }

  public String whatToDo() {
    return whatToDo;
  }

  /** Whether it is a job without retries, which has to be given some. */
  boolean isExhaustedJob() {
    return this == JOB_NO_RETRIES || this == EXECUTION_LISTENER_NO_RETRIES;
  }

  boolean mayBeResolvedBy(Actor actor) {
    return actor.hasAnyRole(roles);
  }

  private static final class Anybody {
    static final Set<String> WHO_OPERATES = Set.of("OPERATOR", "SENIOR_OPERATOR");
    static final Set<String> SENIOR = Set.of("SENIOR_OPERATOR");
  }
}
