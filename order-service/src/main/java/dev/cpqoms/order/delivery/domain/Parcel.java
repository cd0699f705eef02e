package dev.cpqoms.order.delivery.domain;

import java.util.UUID;

/**
 * What is delivered to whom; it never changes.
 *
 * @param deliveryId the attempt that the delivery carries out
 * @param idempotencyKey what the partner knows it by, however often it is sent
 * @param priority the smaller, the sooner; among customers, never among the deliveries of one
 */
public record Parcel(
    UUID deliveryId,
    UUID taskId,
    UUID orderId,
    String taskType,
    String customerId,
    String adapter,
    String idempotencyKey,
    int priority) {}
