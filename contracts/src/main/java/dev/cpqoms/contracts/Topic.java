package dev.cpqoms.contracts;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka topic as it is provisioned.
 *
 * @param owner the process that answers for what is in it
 * @param producer the process that writes it
 * @param source of dead letters: the topic they come from
 * @param aggregateType of events: what they are about
 * @param key what the records' key is
 * @param retention ISO 8601 duration
 * @param replay what happens when a consumer reads it from the start again
 * @param consumers processes that read it, each as the consumer group of its name
 * @param events event types in it; none for dead letters
 */
public record Topic(
    String name,
    String description,
    Kind kind,
    String owner,
    String producer,
    @Nullable String source,
    @Nullable String aggregateType,
    String key,
    int partitions,
    int replicationFactor,
    String retention,
    Cleanup cleanup,
    String replay,
    List<String> consumers,
    List<String> events) {

  public Topic {
    consumers = List.copyOf(consumers);
    events = List.copyOf(events);
  }

  /** What a topic is for. */
  public enum Kind {
    EVENTS,
    DEAD_LETTERS
  }

  /** What the broker does with old records. */
  public enum Cleanup {
    DELETE,
    COMPACT;

    /** The value of Kafka's {@code cleanup.policy}. */
    public String policy() {
      return this == DELETE ? "delete" : "compact";
    }
  }

  /** How long records are kept; Kafka's {@code retention.ms} is its milliseconds. */
  public Duration retentionTime() {
    return Duration.parse(retention);
  }
}
