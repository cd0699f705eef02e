package dev.cpqoms.order.order.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The lines of an order, in their order on the quote. */
public record OrderItems(List<OrderItem> all) {

  public OrderItems {
    all = List.copyOf(all);
  }

  public Optional<OrderItem> find(String itemId) {
    return all.stream().filter(item -> item.itemId().equals(itemId)).findFirst();
  }

  public OrderItem get(String itemId) {
    return find(itemId).orElseThrow(() -> new IllegalStateException("no item " + itemId));
  }

  OrderItems completing(String itemId, UUID assetId) {
    return changing(itemId, item -> item.completed(assetId));
  }

  OrderItems cancelling(String itemId) {
    return changing(itemId, OrderItem::cancelled);
  }

  OrderItems allCancelled() {
    return new OrderItems(all.stream().map(OrderItem::cancelled).toList());
  }

  private OrderItems changing(String itemId, UnaryOperator<OrderItem> change) {
    return new OrderItems(
        all.stream()
            .map(item -> item.itemId().equals(itemId) ? change.apply(item) : item)
            .toList());
  }

  /** Lines that nobody has taken out. */
  public int size() {
    return (int) all.stream().filter(item -> item.state() != ItemState.CANCELLED).count();
  }

  public int completed() {
    return (int) all.stream().filter(OrderItem::isCompleted).count();
  }

  /** In their order on the quote. */
  OrderItem firstCompleted() {
    return all.stream().filter(OrderItem::isCompleted).findFirst().orElseThrow();
  }

  /** Whether every line is complete that nobody has taken out. */
  public boolean allCompleted() {
    return completed() == size();
  }

  /** Completed lines that have changed or ended what the customer had before. */
  public List<String> changed() {
    return all.stream()
        .filter(item -> item.isCompleted() && item.action() != ItemAction.ADD)
        .map(OrderItem::itemId)
        .toList();
  }

  /**
   * One of several is complete. So it stays when the last one completes, until the order itself
   * does; a single line that is complete is no part of an order.
   */
  public boolean pastFirst() {
    return size() > 1 && completed() > 0;
  }
}
