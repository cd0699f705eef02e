package dev.cpqoms.order.capture.domain;

import dev.cpqoms.order.asset.ChangeableAsset;
import dev.cpqoms.order.order.domain.Baseline;
import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderedOffering;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is wanted.
 *
 * @param sold what is added, null for a line that changes or ends
 * @param baseline what is changed or ended, null for a line that adds
 */
public record WantedLine(
    String itemId,
    ItemAction action,
    @Nullable Sold sold,
    @Nullable Baseline baseline,
    Terms terms) {

  /** What is added. */
  public record Sold(String offeringId, String offeringName, String offeringType) {}

  /**
   * How it is wanted.
   *
   * @param quantity as it is when null
   * @param options as they are when null
   */
  public record Terms(
      @Nullable Integer quantity, @Nullable Map<String, String> options, List<Charge> charges) {

    public Terms {
      charges = List.copyOf(charges);
    }
  }

  /** The line of an order that adds something. */
  OrderItem adding() {
    Sold what = Objects.requireNonNull(sold);
    return OrderItem.pending(
        itemId,
        action,
        new OrderedOffering(
            what.offeringId(),
            what.offeringName(),
            what.offeringType(),
            terms.options() == null ? Map.of() : terms.options(),
            terms.charges()),
        Objects.requireNonNull(terms.quantity()));
  }

  /** The line of an order that changes or ends what the customer has. */
  OrderItem changing(ChangeableAsset asset) {
    ChangeableAsset.Offering what = asset.offering();
    return OrderItem.change(
        itemId,
        action,
        new OrderedOffering(
            what.offeringId(),
            what.offeringName(),
            what.offeringType(),
            terms.options() == null ? asset.options() : terms.options(),
            terms.charges()),
        terms.quantity() == null ? asset.quantity() : terms.quantity(),
        Objects.requireNonNull(baseline));
  }
}
