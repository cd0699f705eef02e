package dev.cpqoms.order.suspension.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import org.jspecify.annotations.Nullable;

/**
 * Whether a tenant is suspended. Its version counts the changes: odd while it is suspended.
 *
 * @param latest the suspension that lasts, or the last one, null when there never was one
 */
public record TenantStanding(@Nullable Suspension latest) {

  public boolean isSuspended() {
    return latest != null && latest.lasts();
  }

  public long version() {
    if (latest == null) {
      return 0;
    }
    return 2L * latest.number() - (latest.lasts() ? 1 : 0);
  }

  public Decision<Suspension> suspend(Suspension.Word word) {
    if (isSuspended()) {
      return Decision.no(OrderError.TENANT_STANDING_WRONG, "The tenant is suspended already.");
    }
    int number = latest == null ? 1 : latest.number() + 1;
    return Decision.yes(new Suspension(number, word, null));
  }

  public Decision<Suspension> resume(Suspension.Word word) {
    return latest == null || !latest.lasts()
        ? Decision.no(OrderError.TENANT_STANDING_WRONG, "The tenant is not suspended.")
        : Decision.yes(new Suspension(latest.number(), latest.suspended(), word));
  }
}
