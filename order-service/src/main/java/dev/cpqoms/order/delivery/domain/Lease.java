package dev.cpqoms.order.delivery.domain;

import java.time.Instant;

/** Who has claimed a delivery, and for how long. */
public record Lease(String worker, Instant until) {}
