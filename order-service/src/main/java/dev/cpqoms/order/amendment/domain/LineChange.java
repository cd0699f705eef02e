package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.OrderItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What shall be different about one line of an order. */
public sealed interface LineChange {

  String itemId();

  /** A line that the order has not had. */
  record Add(OrderItem line) implements LineChange {
    @Override
    public String itemId() {
      return line.itemId();
    }
  }

  /** A line that is not wanted any more. */
  record Remove(String itemId) implements LineChange {}

  /**
   * A line that is wanted otherwise.
   *
   * @param quantity as it is when null
   * @param options all of them after the change; as they are when null
   * @param charges what the line costs from now on
   */
  record Change(
      String itemId,
      @Nullable Integer quantity,
      @Nullable Map<String, String> options,
      List<Charge> charges)
      implements LineChange {

    public Change {
      charges = List.copyOf(charges);
    }

    /** Whether what is delivered stays the same, so that at most its price is another. */
    boolean sameGoods(OrderItem line) {
      return (quantity == null || quantity == line.quantity())
          && (options == null || options.equals(line.offering().options()));
    }

    boolean samePrice(OrderItem line) {
      List<Charge> before = line.offering().charges();
      return before.size() == charges.size()
          && charges.stream().allMatch(now -> before.stream().anyMatch(now::sameAs));
    }
  }
}
