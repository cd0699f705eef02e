package dev.cpqoms.workflow.engine;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the engine whether it has a process, by a command that it refuses either way: to begin an
 * instance at an element that no process has. A message that is to start a process which is not
 * there yet would be taken and lead to nothing.
 */
final class KnownProcesses {
  private static final String NO_ELEMENT = "asked-whether-deployed";
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** An engine with an empty disk may take the place of this one. */
  private static final Duration KNOWN = Duration.ofSeconds(10);

  private static final Duration NOT_KNOWN = Duration.ofSeconds(1);

  private final ZeebeClient client;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  private record Answer(boolean lacking, long nanoTime, Duration valid) {
    boolean isValid() {
      return System.nanoTime() - nanoTime < valid.toNanos();
    }
  }

  KnownProcesses(ZeebeClient client) {
    this.client = client;
  }

  /** Whether the engine says that it has no such process; one that cannot say does not say so. */
  boolean lacks(String processId) {
    Answer answer = answers.get(processId);
    if (answer == null || !answer.isValid()) {
      Status.Code code = ask(processId);
      answer =
          new Answer(
              code == Status.Code.NOT_FOUND,
              System.nanoTime(),
              code == Status.Code.INVALID_ARGUMENT ? KNOWN : NOT_KNOWN);
      answers.put(processId, answer);
    }
    return answer.lacking();
  }

  private Status.Code ask(String processId) {
    try {
      var unexpected =
          client
              .newCreateInstanceCommand()
              .bpmnProcessId(processId)
              .latestVersion()
              .startBeforeElement(NO_ELEMENT)
              .requestTimeout(LIMIT)
              .send()
              .join();
      throw new IllegalStateException(
          "the engine began "
              + unexpected.getProcessInstanceKey()
              + " at an element of no process");
    } catch (ClientStatusException refusal) {
      return refusal.getStatusCode();
    }
  }
}
