package dev.cpqoms.contracts;

import java.util.List;
import java.util.Optional;

/** Topics as code: what {@code provision-topics} creates, who reads it and where it fails to. */
public record TopicsManifest(List<Topic> topics) {

  public TopicsManifest {
    topics = List.copyOf(topics);
  }

  public static TopicsManifest load() {
    return ContractFiles.yaml("topics.yaml", TopicsManifest.class);
  }

  /** The dead letter topic of one consumer of one topic. */
  public static String deadLettersOf(String topic, String consumer) {
    return topic + "." + consumer + ".dlt";
  }

  public List<Topic> ofKind(Topic.Kind kind) {
    return topics.stream().filter(topic -> topic.kind() == kind).toList();
  }

  public Optional<Topic> find(String name) {
    return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
  }

  /** Where an event type is published. */
  public Optional<Topic> topicOf(String eventType) {
    return topics.stream().filter(topic -> topic.events().contains(eventType)).findFirst();
  }

  /** What a process reads. */
  public List<Topic> readBy(String consumer) {
    return topics.stream().filter(topic -> topic.consumers().contains(consumer)).toList();
  }
}
