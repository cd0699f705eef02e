package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/**
 * An order item with what should follow from it.
 *
 * @param assetActive whether the installed base shows it
 * @param openHandoffs billing handoffs of the item that are not settled
 */
public record FulfilledItem(
    String tenant,
    UUID orderId,
    String orderState,
    String itemId,
    String offeringType,
    String itemState,
    boolean assetActive,
    int openHandoffs) {}
