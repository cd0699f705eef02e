package dev.cpqoms.workflow.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the process needs to know of an order.
 *
 * @param version for If-Match
 * @param processInstanceKey the process that leads the order, null while none is registered
 * @param waves the plan as ids and task types, null while there is none or it was not told
 */
record OrderView(
    String state, long version, @Nullable String processInstanceKey, @Nullable JsonNode waves) {

  static OrderView of(JsonNode body, long version) {
    JsonNode waves = body.path("waves");
    return new OrderView(
        body.required("state").textValue(),
        version,
        body.path("processInstanceKey").textValue(),
        waves.isArray() ? waves : null);
  }
}
