package dev.cpqoms.blocks.inbox;

import org.jspecify.annotations.Nullable;

/** What the tests look at in a row of the inbox. */
record InboxRowView(
    String status,
    int retryCount,
    int faultCount,
    String payload,
    @Nullable String tenantId,
    @Nullable String errorCode,
    boolean deadLetterPublished) {}
