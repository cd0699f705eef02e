package dev.cpqoms.contracts;

import java.net.URI;
import java.util.List;

/** Names and places of the event schemas. */
public final class EventSchemas {

  /** Every schema's {@code $id} begins with this. */
  public static final URI BASE = URI.create("https://schemas.cpq-oms.example/events/");

  /** Where the files are on the class path. */
  public static final String FOLDER = ContractFiles.ROOT + "events/schemas/";

  /** The schema of what surrounds every event's data. */
  public static final String ENVELOPE = FOLDER + "envelope.json";

  private final List<String> types;

  private EventSchemas(List<String> types) {
    this.types = types;
  }

  /** The event types that the topics manifest publishes. */
  public static EventSchemas load() {
    return new EventSchemas(
        TopicsManifest.load().topics().stream().flatMap(topic -> topic.events().stream()).toList());
  }

  public List<String> types() {
    return types;
  }

  /** The class path resource with the schema of an event's data. */
  public static String resource(String eventType, int eventVersion) {
    return FOLDER + file(eventType, eventVersion);
  }

  /** The {@code ce_dataschema} of an event. */
  public static URI uri(String eventType, int eventVersion) {
    return BASE.resolve(file(eventType, eventVersion));
  }

  private static String file(String eventType, int eventVersion) {
    return eventType + ".v" + eventVersion + ".json";
  }
}
