package dev.cpqoms.workflow.process;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.zeebe.client.api.response.Process;
import java.util.List;

/** Brings the diagrams to the engine; what is already there unchanged keeps its version. */
public final class ProcessDeployment {
  private final ZeebeClient client;

  public ProcessDeployment(ZeebeClient client) {
    this.client = client;
  }

  /** Deploys all processes in one deployment and answers the versions that are now the latest. */
  public List<Process> deploy() {
    var resources = ProcessContract.RESOURCES.iterator();
    DeployResourceCommandStep2 command =
        client.newDeployResourceCommand().addResourceFromClasspath(resources.next());
    while (resources.hasNext()) {
      command = command.addResourceFromClasspath(resources.next());
    }
    return command.send().join().getProcesses();
  }
}
