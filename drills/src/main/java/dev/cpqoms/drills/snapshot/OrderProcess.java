package dev.cpqoms.drills.snapshot;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order beside what workflow and the engine know of its process.
 *
 * @param startStatus of the start request in workflow's database, null when there is none
 * @param instanceKey the instance that the order has on record, null when there is none
 * @param running whether the engine has that instance at work
 * @param told what the engine has told workflow about it, null when it has told nothing
 */
public record OrderProcess(
    String tenant,
    UUID orderId,
    String orderState,
    @Nullable String startStatus,
    @Nullable String instanceKey,
    boolean running,
    @Nullable String told) {}
