package dev.cpqoms.order.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.order.domain.Amended;
import dev.cpqoms.order.order.domain.Cancellation;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderProgress;
import dev.cpqoms.order.order.domain.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the contracts show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderView(
    UUID orderId,
    String orderNumber,
    OrderState state,
    long version,
    String customerId,
    @Nullable UUID sourceQuoteId,
    @Nullable Integer sourceQuoteRevision,
    @Nullable String owner,
    List<OrderItemView> items,
    @Nullable String processInstanceKey,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant completedAt,
    @Nullable CancellationView cancellation,
    @Nullable AmendedView amended) {

  /** Who does not want the order any more, why, and what it is when nothing of it is left. */
  public record CancellationView(
      String reason, String requestedBy, Instant requestedAt, Cancellation.Ending ending) {

    static @Nullable CancellationView of(@Nullable Cancellation wanted) {
      return wanted == null
          ? null
          : new CancellationView(
              wanted.reason(), wanted.requestedBy(), wanted.requestedAt(), wanted.ending());
    }
  }

  /**
   * By which amendment the order was changed last.
   *
   * @param underWay whether its process has not taken the amended plan yet
   */
  public record AmendedView(int amendment, boolean underWay) {
    static @Nullable AmendedView of(Amended amended) {
      return amended.number() == 0 ? null : new AmendedView(amended.number(), amended.underWay());
    }
  }

  /** An order as it was read. */
  public static OrderView of(Order order) {
    return of(order, order.progress());
  }

  /** An order as the transaction of the given instant saves it. */
  public static OrderView saved(Order order, Instant now) {
    return order.changes().isEmpty() ? of(order) : of(order, order.progress().savedAt(now));
  }

  private static OrderView of(Order order, OrderProgress progress) {
    return new OrderView(
        order.orderId(),
        order.identity().orderNumber(),
        progress.state(),
        progress.version(),
        order.origin().customerId(),
        order.origin().sourceQuoteId(),
        order.origin().sourceQuoteRevision(),
        order.origin().owner(),
        order.items().all().stream().map(OrderItemView::of).toList(),
        progress.route().processInstanceKey(),
        progress.times().createdAt(),
        progress.times().updatedAt(),
        progress.times().completedAt(),
        CancellationView.of(progress.cancellation()),
        AmendedView.of(progress.route().amended()));
  }
}
