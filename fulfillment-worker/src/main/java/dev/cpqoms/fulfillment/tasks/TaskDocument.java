package dev.cpqoms.fulfillment.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.fulfillment.settling.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields that this process needs out of order-service's representation of a task. */
final class TaskDocument {

  private TaskDocument() {}

  static Task read(JsonNode body) {
    return new Task(
        text(body, "taskId"),
        text(body, "orderId"),
        body.path("itemId").asText(null),
        text(body, "taskType"),
        state(text(body, "state")),
        body.required("version").longValue(),
        text(body, "customerId"),
        item(body.path("item")),
        body.path("compensates").path("externalReference").asText(null),
        instant(body.path("startedAt")),
        body.path("queued").asBoolean(false),
        body.path("unwanted").asBoolean(false),
        new Held(
            body.path("held").asBoolean(false),
            Duration.ofSeconds(body.path("heldSeconds").asLong(0))),
        attempt(body.path("currentAttempt")),
        body.path("cancellation").path("idempotencyKey").asText(null),
        keys(body.path("earlierAttempts")));
  }

  private static TaskState state(String word) {
    try {
      return TaskState.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("order-service knows a task state that is new: " + word, e);
    }
  }

  private static @Nullable TaskItem item(JsonNode item) {
    if (!item.isObject()) {
      return null;
    }
    Map<String, JsonNode> options = new HashMap<>();
    item.path("options").properties().forEach(e -> options.put(e.getKey(), e.getValue()));
    return new TaskItem(
        text(item, "offeringId"),
        text(item, "offeringType"),
        item.required("quantity").intValue(),
        options,
        item.path("charges"));
  }

  private static @Nullable Attempt attempt(JsonNode attempt) {
    return attempt.isObject()
        ? new Attempt(
            text(attempt, "attemptId"),
            text(attempt, "idempotencyKey"),
            instant(attempt.path("calledAt")))
        : null;
  }

  private static List<String> keys(JsonNode attempts) {
    List<String> keys = new ArrayList<>();
    attempts.forEach(attempt -> keys.add(text(attempt, "idempotencyKey")));
    return keys;
  }

  private static @Nullable Instant instant(JsonNode value) {
    return value.isTextual() ? Instant.parse(value.textValue()) : null;
  }

  private static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isTextual()) {
      throw new IllegalStateException("order-service sent a task without " + field);
    }
    return value.textValue();
  }
}
