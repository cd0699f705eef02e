package dev.cpqoms.workflow.job;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what the engine accepted, not what a handler returned: only that moved a process. */
public final class JobMetrics {
  private final MeterRegistry registry;

  public JobMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void completed(String type) {
    count(type, "completed");
  }

  void refused(String type) {
    count(type, "business-error");
  }

  void failed(String type) {
    count(type, "failed");
  }

  /** The engine did not take the answer: the job timed out and was given to somebody else. */
  void answerRejected(String type) {
    count(type, "answer-rejected");
  }

  private void count(String type, String outcome) {
    registry.counter("workflow.jobs", "type", type, "outcome", outcome).increment();
  }
}
