package dev.cpqoms.bench.tasks;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.response.ActivatedJob;
import io.camunda.zeebe.client.api.worker.JobClient;
import io.camunda.zeebe.client.api.worker.JobWorker;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The peer: the same process on the same broker, with a worker that does nothing. It is held while
 * its backlog piles up, as the platform's worker is frozen.
 */
final class NoOpWorker implements AutoCloseable {
  static final String TASK_TYPE = "NOOP";

  private final AtomicLong accepted = new AtomicLong();
  private final Gate gate = new Gate();
  private final JobWorker worker;

  NoOpWorker(ZeebeClient engine) {
    worker =
        engine
            .newWorker()
            .jobType("fulfillment." + TASK_TYPE)
            .handler(this::done)
            .maxJobsActive(16)
            .streamEnabled(true)
            .open();
  }

  /** How many completions the engine has accepted. */
  long accepted() {
    return accepted.get();
  }

  void hold() {
    gate.shut();
  }

  void goOn() {
    gate.open();
  }

  private void done(JobClient jobs, ActivatedJob job) throws InterruptedException {
    gate.pass();
    jobs.newCompleteCommand(job)
        .variables(Map.of("taskOutcome", "DONE"))
        .send()
        .thenRun(accepted::incrementAndGet);
  }

  @Override
  public void close() {
    gate.open();
    worker.close();
  }

  /** Lets jobs pass while it is open. */
  private static final class Gate {
    private boolean open = true;

    synchronized void shut() {
      open = false;
    }

    synchronized void open() {
      open = true;
      notifyAll();
    }

    synchronized void pass() throws InterruptedException {
      while (!open) {
        wait();
      }
    }
  }
}
