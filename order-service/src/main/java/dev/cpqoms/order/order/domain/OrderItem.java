package dev.cpqoms.order.order.domain;

/** One line of an order. */
public record OrderItem(
    String itemId, ItemAction action, OrderedOffering offering, int quantity, ItemState state) {

  public OrderItem completed() {
    return new OrderItem(itemId, action, offering, quantity, ItemState.COMPLETED);
  }

  public boolean isCompleted() {
    return state == ItemState.COMPLETED;
  }
}
