package dev.cpqoms.workflow.owed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of the tenant's owed messages are wanted; null means any. */
record MessageQuery(
    @Nullable MessageState state,
    @Nullable String correlationKey,
    @Nullable UUID olderThan,
    int limit) {}
