package dev.cpqoms.workflow.job;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.telemetry.LogFields;
import dev.cpqoms.blocks.telemetry.TraceContext;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.camunda.zeebe.client.api.worker.JobHandler;
import io.opentelemetry.context.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one job and answers the engine. A fault costs a retry and ends in an incident; a dependency
 * that is away costs none of the last one, because waiting is all that can be done about it.
 */
final class JobRunner implements JobHandler {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** Well below the time after which the engine gives the job to somebody else (30 s). */
  private static final Duration HELD_AT_MOST = Duration.ofSeconds(20);

  /** How soon a job goes on that was held by people. */
  private static final Duration WHILE_HELD = Duration.ofSeconds(15);

  private final JobWork work;
  private final JobMetrics metrics;
  private final DrainGate gate;

  JobRunner(JobWork work, JobMetrics metrics, DrainGate gate) {
    this.work = work;
    this.metrics = metrics;
    this.gate = gate;
  }

  @Override
  public void handle(JobClient client, ActivatedJob job) {
    if (gate.enter()) {
      run(client, job);
    } else {
      giveBack(client, job);
    }
  }

  /** Ends with one command to the engine, whose answer lets the job out of the gate. */
  private void run(JobClient client, ActivatedJob job) {
    try {
      JobCall call = call(job);
      LogFields.begin(call.correlationId(), call.traceparent());
      LogFields.tenant(call.tenant().value());
      answer(client, job, perform(call));
    } catch (JobHeld held) {
      LOG.info("Job {} is held: {}", work.type(), held.getMessage());
      giveBackAfter(WHILE_HELD, client, job, job.getRetries(), held);
    } catch (DependencyUnavailable away) {
      fail(client, job, Math.max(1, job.getRetries() - 1), away);
    } catch (RuntimeException fault) {
      fail(client, job, Math.max(0, job.getRetries() - 1), fault);
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

  private void answer(JobClient client, ActivatedJob job, JobOutcome outcome) {
    LOG.info("Job {} {} ends with {}", work.type(), job.getKey(), outcome.word());
    switch (outcome) {
      case JobOutcome.Done done ->
          send(
              client.newCompleteCommand(job).variables(done.variables()),
              () -> metrics.completed(work.type()));
      case JobOutcome.BusinessError error ->
          send(
              client
                  .newThrowErrorCommand(job)
                  .errorCode(error.code())
                  .errorMessage(error.message()),
              () -> metrics.refused(work.type()));
    }
  }

  /**
   * Holds the job for its backoff and gives it back then: the engine's own clock for backoffs stops
   * now and then. When this process ends meanwhile, the job comes again after its timeout.
   */
  private void fail(JobClient client, ActivatedJob job, int retries, RuntimeException fault) {
    Duration backoff = RetryBackoff.of(job.getCustomHeaders()).at(job.getRetries());
    Duration pause = retries == 0 ? Duration.ZERO : shorter(backoff, HELD_AT_MOST);
    if (fault instanceof DependencyUnavailable) {
      LOG.warn("Job {} waits {}: {}", work.type(), pause, fault.getMessage());
    } else {
      LOG.error("Job {} failed, {} retries left", work.type(), retries, fault);
    }
    giveBackAfter(pause, client, job, retries, fault);
  }

  private void giveBackAfter(
      Duration pause, JobClient client, ActivatedJob job, int retries, RuntimeException why) {
    var back =
        client.newFailCommand(job).retries(retries).errorMessage(String.valueOf(why.getMessage()));
    gate.leave();
    CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () ->
                back.send()
                    .whenComplete(
                        (_, refusal) -> settle(() -> metrics.failed(work.type()), refusal)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** This worker ends: another one gets the job now and not only after its timeout. */
  private static void giveBack(JobClient client, ActivatedJob job) {
    var unused =
        client
            .newFailCommand(job)
            .retries(job.getRetries())
            .errorMessage("the worker ended before the job began")
            .send();
  }

  private void send(FinalCommandStep<?> command, Runnable accepted) {
    command
        .send()
        .whenComplete(
            (_, refusal) -> {
              gate.leave();
              settle(accepted, refusal);
            });
  }

  private void settle(Runnable accepted, @Nullable Throwable refusal) {
    if (refusal == null) {
      accepted.run();
    } else {
      // The engine gives the job out again after its timeout; the work is harmless when repeated.
      metrics.answerRejected(work.type());
      LOG.warn("The engine did not take the answer of job {}", work.type(), refusal);
    }
  }
}
