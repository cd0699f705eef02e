package dev.cpqoms.fulfillment.delivery;

import java.util.List;
import java.util.Optional;

/** The queue of order-service. */
public interface Deliveries {

  /**
   * What can be claimed now, of all tenants, in the order in which it is to be claimed.
   *
   * @throws dev.cpqoms.fulfillment.tasks.TasksUnavailable when order-service does not answer
   */
  List<DueDelivery> due();

  /**
   * Takes a delivery for a while; empty when somebody else was faster or it is not its turn.
   *
   * @throws dev.cpqoms.fulfillment.tasks.TasksUnavailable when order-service does not answer; the
   *     claim may hold, and ends by itself
   */
  Optional<ClaimedDelivery> claim(DueDelivery due);

  /**
   * Tells what came of it.
   *
   * @return false when somebody else has it now, who will find out the same
   * @throws dev.cpqoms.fulfillment.tasks.TasksUnavailable when order-service does not answer; it
   *     may have taken note
   */
  boolean report(ClaimedDelivery claimed, DeliveryReport report);
}
