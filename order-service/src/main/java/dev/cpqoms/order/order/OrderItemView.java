package dev.cpqoms.order.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.ItemState;
import dev.cpqoms.order.order.domain.OrderItem;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as the contracts show it.
 *
 * @param assetId what it is about: what it changes or ends, or what it has made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderItemView(
    String itemId,
    ItemAction action,
    String offeringId,
    String offeringName,
    int quantity,
    ItemState state,
    @Nullable UUID assetId) {

  static OrderItemView of(OrderItem item) {
    return new OrderItemView(
        item.itemId(),
        item.action(),
        item.offering().offeringId(),
        item.offering().offeringName(),
        item.quantity(),
        item.state(),
        item.baseline() == null
            ? item.assetId()
            : Objects.requireNonNull(item.baseline()).assetId());
  }
}
