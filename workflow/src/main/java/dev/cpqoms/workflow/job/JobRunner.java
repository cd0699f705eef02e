package dev.cpqoms.workflow.job;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.TraceContext;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.camunda.zeebe.client.api.worker.JobHandler;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one job and answers the engine. A fault costs a retry and ends in an incident; a dependency
 * that is away costs none of the last one, because waiting is all that can be done about it.
 */
final class JobRunner implements JobHandler {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** How soon a job goes on that was held by people. */
  private static final Duration WHILE_HELD = Duration.ofSeconds(15);

  private final JobWork work;
  private final DrainGate gate;
  private final JobAnswers answers;

  JobRunner(JobWork work, DrainGate gate, JobAnswers answers) {
    this.work = work;
    this.gate = gate;
    this.answers = answers;
  }

  @Override
  public void handle(JobClient client, ActivatedJob job) {
    if (gate.enter()) {
      run(job);
    } else {
      answers.notBegun(job);
    }
  }

  /** Ends with one answer, which lets the job out of the gate. */
  private void run(ActivatedJob job) {
    try {
      JobCall call = call(job);
      LogFields.begin(call.correlationId(), call.traceparent());
      LogFields.tenant(call.tenant().value());
      answers.ended(job, perform(call));
    } catch (JobHeld held) {
      LOG.info("Job {} is held: {}", work.type(), held.getMessage());
      answers.failed(job, job.getRetries(), WHILE_HELD, held);
    } catch (DependencyUnavailable away) {
      fail(job, Math.max(1, job.getRetries() - 1), away);
    } catch (RuntimeException fault) {
      fail(job, Math.max(0, job.getRetries() - 1), fault);
    } finally {
      LogFields.clear();
    }
  }

  /** An attached agent shall put what the job calls into the trace that the process carries. */
  private JobOutcome perform(JobCall call) {
    try (Scope _ = TraceContext.continuing(call.traceparent()).makeCurrent()) {
      return work.perform(call);
    }
  }

  private static JobCall call(ActivatedJob job) {
    Map<String, Object> variables = job.getVariablesAsMap();
    variables.values().removeIf(Objects::isNull);
    return new JobCall(
        job.getKey(),
        job.getProcessInstanceKey(),
        new TenantId(text(variables, "tenantId", "")),
        text(variables, "correlationId", "process-" + job.getProcessInstanceKey()),
        TraceContext.current(text(variables, "traceparent", "")),
        variables);
  }

  private static String text(Map<String, Object> variables, String name, String fallback) {
    return variables.get(name) instanceof String value ? value : fallback;
  }

  private void fail(ActivatedJob job, int retries, RuntimeException fault) {
    Duration backoff = RetryBackoff.of(job.getCustomHeaders()).at(job.getRetries());
    if (fault instanceof DependencyUnavailable) {
      LOG.warn("Job {} waits {}: {}", work.type(), backoff, fault.getMessage());
    } else {
      LOG.error("Job {} failed, {} retries left", work.type(), retries, fault);
    }
    answers.failed(job, retries, backoff, fault);
  }
}
