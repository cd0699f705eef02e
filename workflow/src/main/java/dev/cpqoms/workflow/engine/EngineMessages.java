package dev.cpqoms.workflow.engine;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.camunda.zeebe.client.api.command.FinalCommandStep;
import io.camunda.zeebe.client.api.response.PublishMessageResponse;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Publishes messages; every answer of the engine becomes an outcome, none is thrown. */
public final class EngineMessages {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int LONGEST_REASON = 1_000;
  private final ZeebeClient client;
  private final KnownProcesses processes;

  public EngineMessages(ZeebeClient client) {
    this.client = client;
    this.processes = new KnownProcesses(client);
  }

  public CompletionStage<PublishOutcome> publish(Publication publication) {
    String process = publication.processId();
    if (process != null && processes.lacks(process)) {
      return CompletableFuture.completedFuture(
          new PublishOutcome.Postponed("NOT_DEPLOYED: the engine has no process " + process));
    }
    FinalCommandStep<PublishMessageResponse> command;
    try {
      command = command(publication);
    } catch (RuntimeException fault) {
      // It concerns this message alone; thrown further, it would hold up all that are due with it.
      return CompletableFuture.completedFuture(
          new PublishOutcome.Refused(storable("MALFORMED: " + fault.getMessage())));
    }
    return command
        .send()
        .handle(
            (response, failure) ->
                failure == null
                    ? new PublishOutcome.Accepted(response.getMessageKey())
                    : outcome(failure));
  }

  private FinalCommandStep<PublishMessageResponse> command(Publication publication) {
    return client
        .newPublishMessageCommand()
        .messageName(publication.name())
        .correlationKey(publication.correlationKey())
        .messageId(publication.messageId())
        .timeToLive(publication.ttl())
        .variables(publication.variables())
        .requestTimeout(LIMIT);
  }

  private static PublishOutcome outcome(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    Status.Code code =
        cause instanceof ClientStatusException refusal
            ? refusal.getStatusCode()
            : Status.fromThrowable(cause).getCode();
    String why = storable(code + ": " + cause.getMessage());
    return switch (code) {
      case ALREADY_EXISTS -> new PublishOutcome.Accepted(null);
      case INVALID_ARGUMENT -> new PublishOutcome.Refused(why);
      // Away, overloaded, or too slow to say: nothing about the message.
      case UNAVAILABLE, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED, CANCELLED, ABORTED ->
          new PublishOutcome.Postponed(why);
      default -> new PublishOutcome.Declined(why);
    };
  }

  /** The reason is kept in a row, whatever the engine has said. */
  private static String storable(String why) {
    String text = why.replace('\u0000', ' ');
    return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
  }
}
