package dev.cpqoms.fulfillment.jobs;

import dev.cpqoms.fulfillment.tasks.Task;
import dev.cpqoms.fulfillment.tasks.TaskItem;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each partner needs to know about a task, and not more. */
final class Payloads {

  private Payloads() {}

  static Map<String, Object> goods(Task task) {
    Map<String, Object> payload = about(task);
    TaskItem item = task.item();
    if (item != null) {
      payload.put("offeringId", item.offeringId());
      payload.put("quantity", item.quantity());
    }
    return payload;
  }

  static Map<String, Object> service(Task task) {
    Map<String, Object> payload = goods(task);
    TaskItem item = task.item();
    if (item != null) {
      payload.put("options", item.options());
    }
    return payload;
  }

  static Map<String, Object> charges(Task task) {
    Map<String, Object> payload = goods(task);
    TaskItem item = task.item();
    if (item != null) {
      payload.put("charges", item.charges());
    }
    return payload;
  }

  /** What is to be undone, by the partner's own number for it. */
  static Map<String, Object> undoing(Task task) {
    Map<String, Object> payload = goods(task);
    if (task.undoes() != null) {
      payload.put("undoes", task.undoes());
    }
    return payload;
  }

  static Map<String, Object> about(Task task) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("orderId", task.orderId());
    payload.put("customerId", task.customerId());
    if (task.itemId() != null) {
      payload.put("itemId", task.itemId());
    }
    return payload;
  }
}
