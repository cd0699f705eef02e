package dev.cpqoms.order.delivery.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a try did not end in a delivery.
 *
 * @param counts false when it was nobody's failure: the partner is away, busy or spared
 * @param notBefore how long the partner asks to wait, null when it does not
 */
public record Setback(
    String errorCode, String errorMessage, boolean counts, @Nullable Duration notBefore) {}
