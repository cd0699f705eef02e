package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.settling.Step;
import dev.cpqoms.fulfillment.settling.TaskOutcome;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts the ends of runs; a report that the engine did not take counts apart. */
final class JobMeters {

  private final MeterRegistry meters;

  JobMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  void ended(String jobType, Step.End end, boolean taken) {
    meters
        .counter(
            "fulfillment.jobs",
            "job_type",
            jobType,
            "result",
            word(end),
            "report",
            taken ? "taken" : "not_taken")
        .increment();
  }

  /** What metrics and log lines call it. */
  static String word(Step.End end) {
    return switch (end) {
      case Step.Finish(TaskOutcome outcome) -> outcome.name();
      case Step.RaiseFallout() -> "FALLOUT";
      case Step.TryLater later -> later.burnsRetry() ? "FAILED" : "POSTPONED";
    };
  }
}
