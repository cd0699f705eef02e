package dev.cpqoms.outbox.topics;

import java.util.List;

/**
 * Kafka has topics that are not as the manifest says. Nothing is changed by itself: each way out
 * costs something.
 */
public final class TopicDrift extends RuntimeException {

  private final transient List<String> differences;

  TopicDrift(List<String> differences) {
    super("topics differ from the manifest: " + String.join("; ", differences));
    this.differences = List.copyOf(differences);
  }

  public List<String> differences() {
    return differences;
  }
}
