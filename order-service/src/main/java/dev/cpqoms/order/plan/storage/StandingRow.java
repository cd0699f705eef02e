package dev.cpqoms.order.plan.storage;

import java.util.UUID;

record StandingRow(UUID assetId, String taskType, UUID taskId) {}
