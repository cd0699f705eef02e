package dev.cpqoms.workflow.job;

import dev.cpqoms.blocks.process.DrainGate;
import dev.cpqoms.blocks.process.Holding;
import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine is told of jobs. A job stays in the gate until the engine has answered, unless it
 * waits with this worker.
 */
final class JobAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(JobAnswers.class);

  private final ZeebeClient engine;
  private final Holding holding;
  private final DrainGate gate;
  private final JobMetrics metrics;

  JobAnswers(ZeebeClient engine, Holding holding, DrainGate gate, JobMetrics metrics) {
    this.engine = engine;
    this.holding = holding;
    this.gate = gate;
    this.metrics = metrics;
  }

  void ended(ActivatedJob job, JobOutcome outcome) {
    String type = job.getType();
    LOG.info("Job {} {} ends with {}", type, job.getKey(), outcome.word());
    switch (outcome) {
      case JobOutcome.Done done ->
          tell(
              job,
              engine.newCompleteCommand(job).variables(done.variables()),
              () -> metrics.completed(type));
      case JobOutcome.BusinessError error ->
          tell(
              job,
              engine
                  .newThrowErrorCommand(job)
                  .errorCode(error.code())
                  .errorMessage(error.message()),
              () -> metrics.refused(type));
    }
  }

  /**
   * Holds the job for this time and gives it back then: the engine's own clock for backoffs stops
   * now and then, so it is only for a job that the engine does not leave here for so long. When
   * this process dies meanwhile, the job comes again after its timeout. The last failure is told at
   * once.
   */
  void failed(ActivatedJob job, int retries, Duration pause, RuntimeException why) {
    var back =
        engine.newFailCommand(job).retries(retries).errorMessage(String.valueOf(why.getMessage()));
    if (retries == 0) {
      tell(job, back, () -> metrics.failed(job.getType()));
    } else if (holding.hold(pause, new HeldJob(job, back))) {
      gate.leave();
    } else {
      tell(job, back.retryBackoff(pause), () -> metrics.failed(job.getType()));
    }
  }

  /** This worker ends: another one gets the job now and not only after its timeout. */
  void notBegun(ActivatedJob job) {
    var unused =
        engine
            .newFailCommand(job)
            .retries(job.getRetries())
            .errorMessage("the worker ended before the job began")
            .send();
  }

  private void tell(ActivatedJob job, FinalCommandStep<?> command, Runnable accepted) {
    command
        .send()
        .whenComplete(
            (_, refusal) -> {
              settle(job, accepted, refusal);
              gate.leave();
            });
  }

  private void settle(ActivatedJob job, Runnable accepted, @Nullable Throwable refusal) {
    if (refusal == null) {
      accepted.run();
    } else {
      // The engine gives the job out again after its timeout; the work is harmless when repeated.
      metrics.answerRejected(job.getType());
      LOG.warn("The engine did not take the answer of job {}", job.getType(), refusal);
    }
  }

  /** The job while it waits here; the engine gives it to another worker after its timeout. */
  private final class HeldJob implements Holding.Loan {
    private final ActivatedJob job;
    private final FinalCommandStep<?> back;

    HeldJob(ActivatedJob job, FinalCommandStep<?> back) {
      this.job = job;
      this.back = back;
    }

    @Override
    public boolean extend(Duration timeout) {
      try {
        engine.newUpdateTimeoutCommand(job).timeout(timeout).send().join();
        return true;
      } catch (ClientException refusal) {
        LOG.warn("Job {} cannot wait here: {}", job.getType(), refusal.getMessage());
        return false;
      }
    }

    @Override
    public void giveBack() {
      Runnable accepted = () -> metrics.failed(job.getType());
      try {
        back.send().join();
        settle(job, accepted, null);
      } catch (ClientException refusal) {
        settle(job, accepted, refusal);
      }
    }
  }
}
