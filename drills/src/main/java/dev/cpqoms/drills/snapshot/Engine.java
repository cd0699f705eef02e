package dev.cpqoms.drills.snapshot;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.net.URI;
import java.util.Map;

/** Asks the engine about one process instance at a time; it has no query for them. */
final class Engine implements AutoCloseable {

  private final ZeebeClient client;

  Engine(URI gateway) {
    client = ZeebeClient.newClientBuilder().grpcAddress(gateway).usePlaintext().build();
  }

  /** Setting no variables changes nothing, and is refused for an instance that has ended. */
  boolean isRunning(String instanceKey) {
    try {
      client.newSetVariablesCommand(Long.parseLong(instanceKey)).variables(Map.of()).send().join();
      return true;
    } catch (ClientStatusException refused) {
      if (refused.getStatusCode() == Status.Code.NOT_FOUND) {
        return false;
      }
      throw refused;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
