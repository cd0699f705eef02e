package dev.cpqoms.drills.snapshot;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.ZeebeFuture;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;

/** Asks the engine about single process instances, some at a time; it has no query for them. */
final class Engine implements AutoCloseable {

  private static final int AT_ONCE = 16;

  private final ZeebeClient client;

  Engine(URI gateway) {
    client = ZeebeClient.newClientBuilder().grpcAddress(gateway).usePlaintext().build();
  }

  /** Those that have not ended. */
  Set<String> running(Collection<String> instanceKeys) {
    Set<String> running = new HashSet<>();
    for (List<String> few : inGroups(List.copyOf(instanceKeys))) {
      Map<String, ZeebeFuture<?>> answers = new LinkedHashMap<>();
      few.forEach(key -> answers.put(key, asked(key)));
      answers.forEach(
          (key, answer) -> {
            if (isRunning(answer)) {
              running.add(key);
            }
          });
    }
    return running;
  }

  /** Setting no variables changes nothing, and is refused for an instance that has ended. */
  private ZeebeFuture<?> asked(String instanceKey) {
    return client.newSetVariablesCommand(Long.parseLong(instanceKey)).variables(Map.of()).send();
  }

  private static boolean isRunning(ZeebeFuture<?> answer) {
    try {
      answer.join();
      return true;
    } catch (ClientStatusException refused) {
      if (refused.getStatusCode() == Status.Code.NOT_FOUND) {
        return false;
      }
      throw refused;
    }
  }

  /** Few enough that the broker does not ask to slow down. */
  private static List<List<String>> inGroups(List<String> keys) {
    return keys.stream().gather(Gatherers.windowFixed(AT_ONCE)).toList();
  }

  @Override
  public void close() {
    client.close();
  }
}
