package dev.cpqoms.workflow.process;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.zeebe.client.api.response.Process;
import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Brings the diagrams to the engine; what is already there unchanged keeps its version. */
public final class ProcessDeployment {
  /** A gateway answers before it knows who leads the partition, and again while that changes. */
  public static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final ZeebeClient client;
  private final Duration patience;

  public ProcessDeployment(ZeebeClient client) {
    this(client, PATIENCE);
  }

  /**
   * @param patience how long an engine that is away or has no leader is asked again
   */
  public ProcessDeployment(ZeebeClient client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  /**
   * Deploys all processes in one deployment and answers the versions that are now the latest.
   *
   * @throws ClientStatusException when the engine refuses, or is away for longer than the patience
   */
  public List<Process> deploy() {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return deployOnce();
      } catch (ClientStatusException refusal) {
        if (!isPassing(refusal.getStatusCode()) || System.nanoTime() > end) {
          throw refusal;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Deploying again what did arrive changes nothing, so a lost answer is no reason to give up. */
  private static boolean isPassing(Status.Code code) {
    return code == Status.Code.UNAVAILABLE
        || code == Status.Code.DEADLINE_EXCEEDED
        || code == Status.Code.RESOURCE_EXHAUSTED;
  }

  private List<Process> deployOnce() {
    var resources = ProcessContract.RESOURCES.iterator();
    DeployResourceCommandStep2 command =
        client.newDeployResourceCommand().addResourceFromClasspath(resources.next());
    while (resources.hasNext()) {
      command = command.addResourceFromClasspath(resources.next());
    }
    return command.requestTimeout(LIMIT).send().join().getProcesses();
  }
}
