package dev.cpqoms.workflow.engine;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Publishes messages; every answer of the engine becomes an outcome, none is thrown. */
public final class EngineMessages {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private final ZeebeClient client;

  public EngineMessages(ZeebeClient client) {
    this.client = client;
  }

  public CompletionStage<PublishOutcome> publish(Publication publication) {
    return client
        .newPublishMessageCommand()
        .messageName(publication.name())
        .correlationKey(publication.correlationKey())
        .messageId(publication.messageId())
        .timeToLive(publication.ttl())
        .variables(publication.variables())
        .requestTimeout(LIMIT)
        .send()
        .handle(
            (response, failure) ->
                failure == null
                    ? new PublishOutcome.Accepted(response.getMessageKey())
                    : outcome(failure));
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
    String why = code + ": " + cause.getMessage();
    return switch (code) {
      case ALREADY_EXISTS -> new PublishOutcome.Accepted(null);
      case INVALID_ARGUMENT -> new PublishOutcome.Refused(why);
      default -> new PublishOutcome.Postponed(why);
    };
  }
}
