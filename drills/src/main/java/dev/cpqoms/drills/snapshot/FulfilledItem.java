package dev.cpqoms.drills.snapshot;

import java.util.UUID;

/**
 * An order item with what should follow from it.
 *
 * @param action whether it adds, changes or ends something
 * @param assetActive whether the installed base shows what it is about
 * @param endedLater whether another line has disconnected that
 * @param unsettledHandoffs what is to be billed for the item and was neither confirmed nor waived:
 *     waited for, refused, given up, or never handed over
 */
public record FulfilledItem(
    String tenant,
    UUID orderId,
    String orderState,
    String itemId,
    String offeringType,
    String action,
    String itemState,
    boolean assetActive,
    boolean endedLater,
    int unsettledHandoffs) {}
