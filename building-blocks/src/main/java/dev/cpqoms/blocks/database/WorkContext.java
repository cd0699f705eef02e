package dev.cpqoms.blocks.database;

import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.identity.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * For whom, by whom and in which conversation a piece of work is done.
 *
 * @param tenant the only tenant whose rows the work can see
 * @param actor who answers for it in the audit log
 * @param correlationId ties together everything that one request or event set in motion
 * @param causationId the event that directly caused this, null when a person did
 * @param traceparent W3C trace context to hand on, null when there is none
 */
public record WorkContext(
    TenantId tenant,
    Actor actor,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent) {}
