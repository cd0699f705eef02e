package dev.cpqoms.fulfillment.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the task is about, as the order has it. */
public record TaskItem(
    String offeringId,
    String offeringType,
    int quantity,
    Map<String, JsonNode> options,
    JsonNode charges) {

  public TaskItem {
    options = Map.copyOf(options);
  }
}
