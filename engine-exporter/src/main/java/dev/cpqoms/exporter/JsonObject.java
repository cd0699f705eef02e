package dev.cpqoms.exporter;

/**
 * Writes one flat JSON object. The broker's JSON library is not ours to depend on: its version
 * changes with the broker, and a jar of its own would have to bring one along.
 */
final class JsonObject {
  private final StringBuilder text = new StringBuilder("{");

  JsonObject with(String name, long value) {
    field(name).append(value);
    return this;
  }

  JsonObject with(String name, String value) {
    quote(field(name), value);
    return this;
  }

  /** The value is JSON already. */
  JsonObject withRaw(String name, String json) {
    field(name).append(json);
    return this;
  }

  String end() {
    return text.append('}').toString();
  }

  private StringBuilder field(String name) {
    if (text.length() > 1) {
      text.append(',');
    }
    return quote(text, name).append(':');
  }

  private static StringBuilder quote(StringBuilder to, String value) {
    to.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> to.append('\\').append(c);
        case '\n' -> to.append("\\n");
        default -> {
          // A half of a pair that was cut off would be no text at all.
          if (c < ' ' || Character.isSurrogate(c)) {
            to.append(String.format("\\u%04x", (int) c));
          } else {
            to.append(c);
          }
        }
      }
    }
    return to.append('"');
  }
}
