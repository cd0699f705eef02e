package dev.cpqoms.order.amendment;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.amendment.domain.LineChange;
import dev.cpqoms.order.capture.BusinessId;
import dev.cpqoms.order.capture.CaptureCharge;
import dev.cpqoms.order.capture.CaptureItem;
import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderedOffering;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What shall be different about one line. ADD says everything, REMOVE nothing more, CHANGE what the
 * line costs from now on and whatever else becomes different.
 */
public record AmendLine(
    Kind change,
    String itemId,
    CaptureItem.@Nullable Offering offering,
    @Nullable Integer quantity,
    @Nullable Map<String, String> options,
    @Nullable List<CaptureCharge> charges) {

  private static final int MOST = 10_000;
  private static final int MOST_OPTIONS = 50;
  private static final int LONGEST_OPTION = 100;
  private static final int MOST_CHARGES = 2;

  /** The three ways to change a line. */
  public enum Kind {
    ADD,
    CHANGE,
    REMOVE
  }

  public AmendLine {
    InvalidField.required("/change", change);
    BusinessId.check("/itemId", itemId);
    boolean adds = change == Kind.ADD;
    boolean removes = change == Kind.REMOVE;
    InvalidField.check((offering != null) == adds, "/offering", "belongs to ADD, and only to it");
    InvalidField.check(!adds || quantity != null, "/quantity", "is required");
    InvalidField.check(removes || charges != null, "/charges", "is required");
    InvalidField.check(
        !removes || (quantity == null && options == null && charges == null),
        "/change",
        "REMOVE takes the line out as it is");
    InvalidField.check(
        quantity == null || (quantity > 0 && quantity <= MOST),
        "/quantity",
        "must be between 1 and " + MOST);
    charges = charges == null ? null : InvalidField.list("/charges", charges, 0, MOST_CHARGES);
    checkOptions(options);
  }

  LineChange toChange() {
    return switch (change) {
      case ADD -> new LineChange.Add(line());
      case REMOVE -> new LineChange.Remove(itemId);
      case CHANGE -> new LineChange.Change(itemId, quantity, options, priced());
    };
  }

  private OrderItem line() {
    CaptureItem.Offering sold = Objects.requireNonNull(offering);
    return OrderItem.pending(
        itemId,
        ItemAction.ADD,
        new OrderedOffering(
            sold.offeringId(),
            Objects.requireNonNullElse(sold.offeringName(), sold.offeringId()),
            sold.offeringType(),
            options == null ? Map.of() : options,
            priced()),
        Objects.requireNonNull(quantity));
  }

  private List<Charge> priced() {
    return charges == null ? List.of() : charges.stream().map(CaptureCharge::toCharge).toList();
  }

  private static void checkOptions(@Nullable Map<String, String> options) {
    if (options != null) {
      InvalidField.check(options.size() <= MOST_OPTIONS, "/options", "must not be so many");
      options.forEach(
          (name, value) -> InvalidField.text("/options/" + name, value, LONGEST_OPTION));
    }
  }
}
