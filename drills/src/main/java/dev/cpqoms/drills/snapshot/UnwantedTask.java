package dev.cpqoms.drills.snapshot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task whose effect nobody wants, though another task could take it back: its order has ended
 * without it, or an amendment has superseded it.
 *
 * @param undoneBy the task that takes it back, null when none does
 * @param byHand whether people have taken it back, of which its partner's ledger knows nothing
 */
public record UnwantedTask(
    String tenant,
    UUID orderId,
    String orderState,
    UUID taskId,
    String taskType,
    @Nullable UUID undoneBy,
    boolean byHand) {}
