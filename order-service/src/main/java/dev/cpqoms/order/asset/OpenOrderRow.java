package dev.cpqoms.order.asset;

import java.util.UUID;

record OpenOrderRow(UUID assetId, UUID orderId, String orderNumber) {}
