package dev.cpqoms.order.asset;

import java.util.UUID;

record ChangeableRow(
    UUID assetId,
    String offeringId,
    String offeringName,
    String offeringType,
    int quantity,
    String options,
    AssetState state,
    int version) {}
