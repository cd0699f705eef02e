package dev.cpqoms.order.suspension;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.order.suspension.domain.Suspension;
import dev.cpqoms.order.suspension.domain.TenantStanding;
import dev.cpqoms.order.suspension.storage.Waiting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant stands, as the contracts show it: with its latest suspension, when there was one.
 *
 * @param heldOrders orders that have not come to their end and wait
 * @param heldDeliveries deliveries that their partner does not have yet and wait
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuspensionView(
    boolean suspended,
    long version,
    @Nullable Integer number,
    @Nullable String reason,
    @Nullable String suspendedBy,
    @Nullable Instant suspendedAt,
    @Nullable String resumeReason,
    @Nullable String resumedBy,
    @Nullable Instant resumedAt,
    long heldOrders,
    long heldDeliveries) {

  static SuspensionView of(TenantStanding standing, Waiting waiting) {
    Suspension latest = standing.latest();
    Suspension.Word suspended = latest == null ? null : latest.suspended();
    Suspension.Word resumed = latest == null ? null : latest.resumed();
    return new SuspensionView(
        standing.isSuspended(),
        standing.version(),
        latest == null ? null : latest.number(),
        suspended == null ? null : suspended.reason(),
        suspended == null ? null : suspended.by(),
        suspended == null ? null : suspended.at(),
        resumed == null ? null : resumed.reason(),
        resumed == null ? null : resumed.by(),
        resumed == null ? null : resumed.at(),
        waiting.orders(),
        waiting.deliveries());
  }
}
