package dev.cpqoms.workflow.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the process needs to know of an order.
 *
 * @param version for If-Match
 * @param processInstanceKey the process that leads the order, null while none is registered
 * @param waves the plan as ids and task types, null while there is none or it was not told
 * @param openTasks of a cancelled or amended order, what is in the air; null of others
 * @param compensationWaves of a cancelled or amended order, what undoes what was done; null of
 *     others
 * @param amending whether it is amended and its process has not taken the amended plan yet
 */
record OrderView(
    String state,
    long version,
    @Nullable String processInstanceKey,
    @Nullable JsonNode waves,
    @Nullable JsonNode openTasks,
    @Nullable JsonNode compensationWaves,
    boolean amending) {

  static OrderView of(JsonNode body, long version) {
    return new OrderView(
        body.required("state").textValue(),
        version,
        body.path("processInstanceKey").textValue(),
        array(body, "waves"),
        array(body, "openTasks"),
        array(body, "compensationWaves"),
        body.at("/amended/underWay").asBoolean());
  }

  private static @Nullable JsonNode array(JsonNode body, String field) {
    JsonNode value = body.path(field);
    return value.isArray() ? value : null;
  }
}
