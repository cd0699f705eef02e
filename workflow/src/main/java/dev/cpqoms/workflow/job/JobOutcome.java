package dev.cpqoms.workflow.job;

import java.util.Map;

/** How a job ended. Everything else (a fault, an absent dependency) is an exception. */
public sealed interface JobOutcome {

  static JobOutcome done() {
    return new Done(Map.of());
  }

  /** What a log line calls it. */
  String word();

  /** The process goes on, with these variables set. */
  record Done(Map<String, ?> variables) implements JobOutcome {
    @Override
    public String word() {
      return "done";
    }
  }

  /** A business "no" that the diagram has a path for. */
  record BusinessError(String code, String message) implements JobOutcome {
    @Override
    public String word() {
      return code;
    }
  }
}
