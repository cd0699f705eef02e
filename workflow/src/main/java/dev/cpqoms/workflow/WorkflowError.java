package dev.cpqoms.workflow;

import dev.cpqoms.blocks.problem.ErrorCode;

/** What workflow can answer "no" with; mirrored in contracts/errors/registry.yaml. */
public enum WorkflowError implements ErrorCode {
  ENGINE_LOG_UNKNOWN(409, "The facts come from another log of the engine"),
  ENGINE_LOG_WRONG_STATE(409, "There is no new log to be accepted"),
  ENGINE_MESSAGE_WRONG_STATE(409, "The message's state does not allow this"),
  PROCESS_START_NOT_EXPECTED(409, "No process may be started any more"),
  INCIDENT_WRONG_STATE(409, "The incident's state does not allow this"),
  INCIDENT_NOT_EXPECTED(409, "The step that stands still is not expected any more"),
  INCIDENT_NEEDS_SENIOR_OPERATOR(403, "Only a senior operator resolves this kind of incident");

  private final Meaning meaning;

  WorkflowError(int status, String title) {
    this.meaning = new Meaning(status, title);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
