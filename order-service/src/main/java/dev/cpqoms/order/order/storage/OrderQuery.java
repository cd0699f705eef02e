package dev.cpqoms.order.order.storage;

import dev.cpqoms.order.order.domain.OrderState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for, newest first; null means any.
 *
 * @param olderThan the last order of the page before
 * @param limit most orders to find
 */
public record OrderQuery(
    @Nullable UUID sourceQuoteId,
    @Nullable OrderState state,
    @Nullable String customerId,
    @Nullable UUID olderThan,
    int limit) {}
