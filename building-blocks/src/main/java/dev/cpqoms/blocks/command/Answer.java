package dev.cpqoms.blocks.command;

import dev.cpqoms.blocks.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes and headers that a command's client gets, now and on every repeat. */
public record Answer(int status, Map<String, String> headers, String body) {

  /** Marks an answer that was remembered, not worked out again. */
  public static final String REPLAYED = "Idempotent-Replayed";

  public Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(Representation representation) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    if (representation.location() != null) {
      headers.put("Location", representation.location());
    }
    if (representation.version() != null) {
      headers.put("ETag", "\"" + representation.version() + "\"");
    }
    return new Answer(representation.status(), headers, Json.text(representation.body()));
  }

  /** The body as it goes over the wire. */
  public byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  Answer replayed() {
    Map<String, String> marked = new LinkedHashMap<>(headers);
    marked.put(REPLAYED, "true");
    return new Answer(status, marked, body);
  }
}
