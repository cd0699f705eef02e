package dev.cpqoms.order.overdue;

import java.time.Instant;
import java.util.UUID;

record DeadlineRow(UUID orderId, UUID taskId, String adapter, Awaited awaits, Instant dueAt) {}
