package dev.cpqoms.workflow.engine;

import io.camunda.zeebe.client.ZeebeClient;
import io.camunda.zeebe.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tells the engine that the cause of an incident is gone. Telling it again does no harm: it answers
 * that there is no such incident.
 */
public final class EngineIncidents {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** What a job of our diagrams begins with; it gets them all again. */
  private static final int RETRIES = 10;

  private final ZeebeClient client;

  public EngineIncidents(ZeebeClient client) {
    this.client = client;
  }

  /** What came of telling it. */
  public sealed interface Told {
    /** The engine goes on; its own word that the incident is resolved follows. */
    record Accepted() implements Told {}

    /** The engine has no such incident any more. */
    record Gone() implements Told {}

    /** It could not be told, or did not accept it: again, later. */
    record Postponed(String why) implements Told {}
  }

  /**
   * @param jobKey the job that has no retries left, null when the incident is of another kind
   */
  public Told resolve(long incidentKey, @Nullable Long jobKey) {
    try {
      if (jobKey != null) {
        giveRetries(jobKey);
      }
      client.newResolveIncidentCommand(incidentKey).requestTimeout(LIMIT).send().join();
      return new Told.Accepted();
    } catch (ClientStatusException refusal) {
      return refusal.getStatusCode() == Status.Code.NOT_FOUND
          ? new Told.Gone()
          : new Told.Postponed(refusal.getStatusCode() + ": " + refusal.getMessage());
    }
  }

  /** A job that is not there any more has gone with its incident, which is asked about next. */
  private void giveRetries(long jobKey) {
    try {
      client.newUpdateRetriesCommand(jobKey).retries(RETRIES).requestTimeout(LIMIT).send().join();
    } catch (ClientStatusException refusal) {
      if (refusal.getStatusCode() != Status.Code.NOT_FOUND) {
        throw refusal;
      }
    }
  }
}
