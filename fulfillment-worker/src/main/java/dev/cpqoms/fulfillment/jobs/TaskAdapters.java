package dev.cpqoms.fulfillment.jobs;

import static dev.cpqoms.fulfillment.jobs.TaskAdapter.Answers.AT_ONCE;
import static dev.cpqoms.fulfillment.jobs.TaskAdapter.Answers.BY_CALLBACK;
import static dev.cpqoms.fulfillment.partner.Adapter.BILLING;
import static dev.cpqoms.fulfillment.partner.Adapter.INVENTORY;
import static dev.cpqoms.fulfillment.partner.Adapter.NOTIFICATION;
import static dev.cpqoms.fulfillment.partner.Adapter.PROVISIONING;

import java.util.List;

/**
 * The table of task types. A new type is a row here and a word in order-service's decomposition.
 */
public final class TaskAdapters {

  static final List<TaskAdapter> TABLE =
      List.of(
          new TaskAdapter("RESERVE_INVENTORY", INVENTORY, "RESERVE", AT_ONCE, Payloads::goods),
          new TaskAdapter("SHIP_HARDWARE", INVENTORY, "SHIP", AT_ONCE, Payloads::goods),
          new TaskAdapter(
              "PROVISION_SERVICE",
              PROVISIONING,
              "PROVISION",
              BY_CALLBACK,
              Payloads::service,
              "CANCEL"),
          new TaskAdapter("ACTIVATE_BILLING", BILLING, "ACTIVATE", BY_CALLBACK, Payloads::charges),
          new TaskAdapter("NOTIFY_CUSTOMER", NOTIFICATION, "NOTIFY", AT_ONCE, Payloads::about),
          new TaskAdapter("RELEASE_INVENTORY", INVENTORY, "RELEASE", AT_ONCE, Payloads::undoing),
          new TaskAdapter(
              "DEPROVISION_SERVICE", PROVISIONING, "DEPROVISION", BY_CALLBACK, Payloads::undoing),
          new TaskAdapter("REVERSE_BILLING", BILLING, "REVERSE", AT_ONCE, Payloads::undoing));

  private TaskAdapters() {}

  /** How tasks of this type are done. */
  public static TaskAdapter of(String taskType) {
    return TABLE.stream()
        .filter(row -> row.taskType().equals(taskType))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no adapter does " + taskType));
  }
}
