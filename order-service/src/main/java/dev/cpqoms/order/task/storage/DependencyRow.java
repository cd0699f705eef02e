package dev.cpqoms.order.task.storage;

import java.util.UUID;

record DependencyRow(UUID taskId, UUID dependsOn) {}
