package dev.cpqoms.order.delivery.domain;

import static dev.cpqoms.order.delivery.domain.DeliveryCommand.*;
import static dev.cpqoms.order.delivery.domain.DeliveryState.*;
import static dev.cpqoms.order.lifecycle.StateTable.row;

import dev.cpqoms.order.lifecycle.StateTable;
import java.util.List;

/**
 * Every legal step of a delivery. A claim of what is in flight is one after the lease; what is in
 * flight, or may have come through, is only asked to be cancelled: the partner says whether it is.
 */
public final class DeliveryLifecycle {

  public static final StateTable<DeliveryState, DeliveryCommand> TABLE =
      StateTable.of(
          List.of(
              row(QUEUED, CLAIM, IN_FLIGHT),
              row(QUEUED, DELIVER, DELIVERED),
              row(QUEUED, GIVE_UP, FAILED),
              row(QUEUED, RETRY, QUEUED),
              row(QUEUED, REQUEST_CANCELLATION, QUEUED),
              row(QUEUED, CANCEL, CANCELLED),
              row(IN_FLIGHT, CLAIM, IN_FLIGHT),
              row(IN_FLIGHT, DELIVER, DELIVERED),
              row(IN_FLIGHT, POSTPONE, QUEUED),
              row(IN_FLIGHT, GIVE_UP, FAILED),
              row(IN_FLIGHT, REQUEST_CANCELLATION, IN_FLIGHT),
              row(IN_FLIGHT, CANCEL, CANCELLED)));

  private DeliveryLifecycle() {}
}
