package dev.cpqoms.workflow;

import dev.cpqoms.blocks.problem.ErrorCode;

/** What workflow can answer "no" with; mirrored in contracts/errors/registry.yaml. */
public enum WorkflowError implements ErrorCode {
  ENGINE_LOG_UNKNOWN(409, "The facts come from another log of the engine");

  private final int status;
  private final String title;

  WorkflowError(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
