package dev.cpqoms.order.order.domain;

import java.util.UUID;

/** What an order is called, by machines and by people. */
public record OrderIdentity(UUID orderId, String orderNumber) {}
