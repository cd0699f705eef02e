package dev.cpqoms.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What must be true of asyncapi.yaml beside the topics manifest and the schema files. */
final class AsyncApiRules {

  private AsyncApiRules() {}

  static List<String> violations(JsonNode api, TopicsManifest manifest) {
    List<String> found = new ArrayList<>();
    Set<String> described = names(api.at("/components/messages"));
    Set<String> published = new TreeSet<>();
    manifest.topics().forEach(topic -> published.addAll(topic.events()));
    difference(published, described).forEach(e -> found.add(e + " is not in asyncapi.yaml"));
    difference(described, published).forEach(e -> found.add(e + " is in no topic"));
    for (String event : described) {
      found.addAll(message(event, api.at("/components/messages").path(event)));
    }
    manifest
        .ofKind(Topic.Kind.EVENTS)
        .forEach(topic -> found.addAll(channel(topic, api.path("channels"))));
    return found;
  }

  private static List<String> message(String event, JsonNode message) {
    List<String> found = new ArrayList<>();
    if (ContractFiles.class.getClassLoader().getResource(EventSchemas.resource(event, 1)) == null) {
      found.add(event + " has no schema file");
    }
    if (!message.path("payload").toString().contains("schemas/" + event + ".v1.json")) {
      found.add(event + " does not refer to its schema");
    }
    if (message.path("examples").isEmpty()) {
      found.add(event + " has no example");
    }
    return found;
  }

  private static List<String> channel(Topic topic, JsonNode channels) {
    for (JsonNode channel : channels) {
      if (channel.path("address").asText().equals(topic.name())) {
        return names(channel.path("messages")).equals(new TreeSet<>(topic.events()))
            ? List.of()
            : List.of(topic.name() + " has other messages in asyncapi.yaml than in topics.yaml");
      }
    }
    return List.of(topic.name() + " has no channel");
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> difference(Set<String> from, Set<String> without) {
    Set<String> rest = new HashSet<>(from);
    rest.removeAll(without);
    return rest;
  }
}
