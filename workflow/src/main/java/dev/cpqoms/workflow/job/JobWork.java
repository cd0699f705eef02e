package dev.cpqoms.workflow.job;

import java.util.Set;

/**
 * What is done for one job type. It may run more than once for the same job, also at the same time;
 * its effect must be the same as once.
 */
public interface JobWork {

  String type();

  /** The process variables it reads, besides tenantId, correlationId and traceparent. */
  Set<String> variables();

  JobOutcome perform(JobCall call);
}
