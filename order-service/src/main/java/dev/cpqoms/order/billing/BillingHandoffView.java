package dev.cpqoms.order.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.order.order.ChargeView;
import dev.cpqoms.order.order.domain.Charge;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A handoff as the contracts show it.
 *
 * @param item what is charged for, as it was when the handoff was planned
 * @param externalRequestId under which billing knows the request
 * @param nextReconcileAt when billing is asked next, null when nothing is waited for
 * @param confirmBy when a missing confirmation becomes a fallout case; suspensions move it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BillingHandoffView(
    UUID taskId,
    Item item,
    HandoffStatus status,
    String externalRequestId,
    Instant requestedAt,
    @Nullable Instant nextReconcileAt,
    @Nullable Instant confirmBy,
    int reconciledTimes,
    @Nullable Instant settledAt) {

  /** The line with what it costs. */
  public record Item(
      String itemId,
      String offeringId,
      String offeringName,
      int quantity,
      List<ChargeView> charges) {}

  static BillingHandoffView of(ShownHandoffRow row) {
    List<ChargeView> charges =
        Stream.of(Json.read(row.charges(), Charge[].class)).map(ChargeView::of).toList();
    return new BillingHandoffView(
        row.taskId(),
        new Item(row.itemId(), row.offeringId(), row.offeringName(), row.quantity(), charges),
        row.status(),
        row.externalRequestId(),
        row.requestedAt(),
        row.nextReconcileAt(),
        row.confirmBy(),
        row.reconciledTimes(),
        row.settledAt());
  }
}
