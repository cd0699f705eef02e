package dev.cpqoms.order.amendment.domain;

import java.time.Instant;

/**
 * Who asked what a change would mean.
 *
 * @param orderVersion the order as it was looked at
 */
public record Asked(String reason, String by, Instant at, long orderVersion) {}
