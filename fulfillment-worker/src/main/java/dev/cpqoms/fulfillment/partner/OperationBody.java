package dev.cpqoms.fulfillment.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readable part of a partner's body; partners may add fields that nobody here knows. */
record OperationBody(
    @Nullable String status,
    @Nullable String externalReference,
    @Nullable String code,
    @Nullable String message) {

  /** Empty when the body is not a JSON object of its declared type. */
  static Optional<OperationBody> parse(RawAnswer.Received answer) {
    if (!isJson(answer.contentType())) {
      return Optional.empty();
    }
    try {
      JsonNode tree = Json.mapper().readTree(answer.body());
      return tree != null && tree.isObject() ? Optional.of(of(tree)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static OperationBody of(JsonNode tree) {
    return new OperationBody(
        text(tree, "status"),
        text(tree, "externalReference"),
        text(tree, "code"),
        text(tree, "message"));
  }

  private static @Nullable String text(JsonNode tree, String field) {
    JsonNode value = tree.get(field);
    return value != null && value.isTextual() && !value.textValue().isBlank()
        ? value.textValue()
        : null;
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("application/json") || type.startsWith("application/problem+json");
  }
}
