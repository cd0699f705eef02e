package dev.cpqoms.order.asset;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ChapterRow(
    int version,
    UUID orderId,
    String itemId,
    String action,
    @Nullable String before,
    @Nullable String after,
    Instant at) {}
