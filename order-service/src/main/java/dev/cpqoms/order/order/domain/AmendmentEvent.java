package dev.cpqoms.order.order.domain;

import dev.cpqoms.order.order.domain.OrderEvent.TaskReference;
import java.util.List;
import java.util.UUID;

/** What happens to an order that is wanted otherwise while it is under way. */
public sealed interface AmendmentEvent extends OrderEvent {

  /** How a line was changed. */
  enum LineChanged {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** A line that the amendment is about, as it is now. */
  record AmendedItem(String itemId, LineChanged change, String offeringId, int quantity) {}

  /**
   * It is wanted otherwise from now on.
   *
   * @param dropped tasks that were not begun, and will not be
   * @param planned tasks that the amendment asks for
   */
  record OrderAmended(
      UUID orderId,
      int amendment,
      String reason,
      String amendedBy,
      List<AmendedItem> items,
      List<TaskReference> dropped,
      List<TaskReference> planned)
      implements AmendmentEvent {}

  /**
   * Nothing of it is in the air any more: what is not wanted is undone in these waves, and then the
   * amended plan goes on.
   */
  record OrderAmendmentTaken(UUID orderId, int amendment, List<List<TaskReference>> compensation)
      implements AmendmentEvent {}
}
