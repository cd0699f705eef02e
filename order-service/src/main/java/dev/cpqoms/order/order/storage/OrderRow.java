package dev.cpqoms.order.order.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.order.domain.Amended;
import dev.cpqoms.order.order.domain.Cancellation;
import dev.cpqoms.order.order.domain.Money;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderIdentity;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.order.domain.OrderOrigin;
import dev.cpqoms.order.order.domain.OrderProgress;
import dev.cpqoms.order.order.domain.OrderRoute;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.order.domain.OrderTimes;
import dev.cpqoms.order.order.domain.OrderTotals;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OrderRow(
    TenantId tenantId,
    UUID orderId,
    String orderNumber,
    String customerId,
    String customerTier,
    OrderState state,
    @Nullable UUID sourceQuoteId,
    @Nullable Integer sourceQuoteRevision,
    @Nullable String owner,
    String currency,
    BigDecimal oneTimeTotal,
    BigDecimal recurringTotal,
    @Nullable Integer ruleVersion,
    @Nullable String processInstanceKey,
    long version,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant completedAt,
    @Nullable String cancellationReason,
    @Nullable String cancellationRequestedBy,
    @Nullable Instant cancellationRequestedAt,
    Cancellation.Ending cancellationEnding,
    boolean compensating,
    int amendment,
    boolean amending) {

  static OrderRow of(TenantId tenant, Order order, OrderProgress progress) {
    OrderOrigin origin = order.origin();
    Cancellation wanted = progress.cancellation();
    return new OrderRow(
        tenant,
        order.orderId(),
        order.identity().orderNumber(),
        origin.customerId(),
        origin.customerTier(),
        progress.state(),
        origin.sourceQuoteId(),
        origin.sourceQuoteRevision(),
        origin.owner(),
        origin.totals().oneTime().currency(),
        origin.totals().oneTime().amount(),
        origin.totals().recurring().amount(),
        progress.route().ruleVersion(),
        progress.route().processInstanceKey(),
        progress.version(),
        progress.times().createdAt(),
        progress.times().updatedAt(),
        progress.times().completedAt(),
        wanted == null ? null : wanted.reason(),
        wanted == null ? null : wanted.requestedBy(),
        wanted == null ? null : wanted.requestedAt(),
        wanted == null ? Cancellation.Ending.CANCELLED : wanted.ending(),
        wanted != null && wanted.compensating(),
        progress.route().amended().number(),
        progress.route().amended().underWay());
  }

  Order toOrder(OrderItems items) {
    return new Order(
        new OrderIdentity(orderId, orderNumber),
        new OrderOrigin(
            customerId,
            customerTier,
            sourceQuoteId,
            sourceQuoteRevision,
            owner,
            new OrderTotals(
                new Money(oneTimeTotal, currency), new Money(recurringTotal, currency))),
        items,
        new OrderProgress(
            state,
            version,
            new OrderRoute(ruleVersion, processInstanceKey, new Amended(amendment, amending)),
            new OrderTimes(createdAt, updatedAt, completedAt),
            cancellation()));
  }

  private @Nullable Cancellation cancellation() {
    return cancellationReason == null
            || cancellationRequestedBy == null
            || cancellationRequestedAt == null
        ? null
        : new Cancellation(
            cancellationReason,
            cancellationRequestedBy,
            cancellationRequestedAt,
            cancellationEnding,
            compensating);
  }
}
