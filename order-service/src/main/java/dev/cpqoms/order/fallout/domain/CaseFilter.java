package dev.cpqoms.order.fallout.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cases of a tenant somebody wants to see; what is absent does not matter. */
public record CaseFilter(
    @Nullable FalloutState state,
    @Nullable Severity severity,
    @Nullable String owner,
    @Nullable String assignee,
    @Nullable UUID orderId,
    @Nullable Awaited awaiting) {}
