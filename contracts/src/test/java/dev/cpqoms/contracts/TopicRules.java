package dev.cpqoms.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must be true of the topics manifest. */
final class TopicRules {

  private TopicRules() {}

  static List<String> violations(TopicsManifest manifest) {
    List<String> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> events = new HashSet<>();
    for (Topic topic : manifest.topics()) {
      if (!names.add(topic.name())) {
        found.add(topic.name() + " is there twice");
      }
      topic.events().stream()
          .filter(event -> !events.add(event))
          .forEach(event -> found.add(event + " is published twice"));
      found.addAll(
          topic.kind() == Topic.Kind.EVENTS
              ? eventTopic(manifest, topic)
              : deadLetterTopic(manifest, topic));
    }
    return found;
  }

  private static List<String> eventTopic(TopicsManifest manifest, Topic topic) {
    List<String> found = new ArrayList<>();
    if (!topic.name().matches("cpq\\.[a-z]+\\.public\\.v[0-9]+")) {
      found.add(topic.name() + " is not cpq.<aggregate>.public.v<major>");
    }
    if (new HashSet<>(topic.consumers()).size() != topic.consumers().size()) {
      found.add(topic.name() + " names a consumer twice");
    }
    for (String consumer : topic.consumers()) {
      if (manifest.find(TopicsManifest.deadLettersOf(topic.name(), consumer)).isEmpty()) {
        found.add(topic.name() + " has no dead letter topic for " + consumer);
      }
    }
    for (String event : topic.events()) {
      if (!event.startsWith(String.valueOf(topic.aggregateType()))) {
        found.add(event + " does not begin with " + topic.aggregateType());
      }
    }
    return found;
  }

  private static List<String> deadLetterTopic(TopicsManifest manifest, Topic topic) {
    boolean wanted =
        manifest.ofKind(Topic.Kind.EVENTS).stream()
            .filter(source -> source.name().equals(topic.source()))
            .anyMatch(
                source ->
                    source.consumers().contains(topic.owner())
                        && topic
                            .name()
                            .equals(TopicsManifest.deadLettersOf(source.name(), topic.owner())));
    return wanted ? List.of() : List.of(topic.name() + " belongs to no consumer");
  }
}
