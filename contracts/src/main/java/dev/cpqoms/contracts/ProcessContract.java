package dev.cpqoms.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What diagrams, their adapter and the workers agree on. */
public record ProcessContract(
    List<ProcessModel> processes,
    List<Message> messages,
    List<JobType> jobTypes,
    List<Variable> variables) {

  public ProcessContract {
    processes = List.copyOf(processes);
    messages = List.copyOf(messages);
    jobTypes = List.copyOf(jobTypes);
    variables = List.copyOf(variables);
  }

  public static ProcessContract load() {
    return ContractFiles.yaml("process/process-contract.yaml", ProcessContract.class);
  }

  public Optional<ProcessModel> process(String processId) {
    return processes.stream().filter(model -> model.processId().equals(processId)).findFirst();
  }

  public Optional<Message> message(String name) {
    return messages.stream().filter(message -> message.name().equals(name)).findFirst();
  }

  public Optional<JobType> jobType(String type) {
    return jobTypes.stream().filter(job -> job.type().equals(type)).findFirst();
  }

  public List<JobType> jobTypesOf(String owner) {
    return jobTypes.stream().filter(job -> job.owner().equals(owner)).toList();
  }

  /**
   * One diagram.
   *
   * @param instancesPer the variable of which each value has at most one instance
   * @param jobTypes the types of its service tasks; {@code fulfillment.*} stands for all of that
   *     prefix
   * @param errors BPMN errors that it catches
   * @param calls processes that it calls
   * @param elements ids of its events, tasks and gateways
   */
  public record ProcessModel(
      String processId,
      String versionTag,
      String resource,
      String owner,
      String purpose,
      Start startedBy,
      String instancesPer,
      List<String> variables,
      List<String> jobTypes,
      List<String> errors,
      List<String> calls,
      List<String> elements) {}

  /** How an instance comes to be: by a message, or called by another process. */
  public record Start(@Nullable String message, @Nullable String call) {}

  /**
   * A message that the adapter publishes to the engine.
   *
   * @param use {@code start} or {@code catch}
   * @param correlationKey the variable whose value finds the instance
   * @param messageId what makes a second publication harmless
   * @param timeToLive ISO 8601 duration for which the engine keeps it when nobody waits yet
   * @param publishedOn event types that lead to it
   * @param variables what it carries
   */
  public record Message(
      String name,
      String use,
      String process,
      String correlationKey,
      String messageId,
      String timeToLive,
      List<String> publishedOn,
      List<String> variables) {

    public Duration timeToLiveDuration() {
      return Duration.parse(timeToLive);
    }
  }

  /**
   * Work that a process asks for.
   *
   * @param owner the process with the worker
   * @param retries tries before it becomes an incident
   * @param retryBackoff ISO 8601 duration before the second try; doubles
   * @param retryBackoffMax ISO 8601 duration that the backoff does not exceed
   * @param errors BPMN errors it may throw
   * @param sets variables it completes with
   */
  public record JobType(
      String type,
      String owner,
      int retries,
      String retryBackoff,
      String retryBackoffMax,
      List<String> errors,
      List<String> sets) {}

  /**
   * A process variable.
   *
   * @param type FEEL type
   * @param values the only values it has, or none when it is free
   */
  public record Variable(String name, String type, List<String> values, String meaning) {}
}
