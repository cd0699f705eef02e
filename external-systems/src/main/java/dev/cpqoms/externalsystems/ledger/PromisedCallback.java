package dev.cpqoms.externalsystems.ledger;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The promise to report how an accepted operation ended.
 *
 * @param callbackId unique per promise and the same on every repeat of the report
 * @param url where to report to
 * @param manner whether the report is sent once, twice or never
 * @param dueAt when the work ends and the first report goes out
 * @param outcome how the work will have ended: DONE or REFUSED
 * @param correlationId the caller's correlation id, handed back with the report
 * @param traceparent the caller's trace context, handed back with the report
 */
public record PromisedCallback(
    String callbackId,
    URI url,
    CallbackManner manner,
    Instant dueAt,
    EffectStatus outcome,
    @Nullable String correlationId,
    @Nullable String traceparent) {}
