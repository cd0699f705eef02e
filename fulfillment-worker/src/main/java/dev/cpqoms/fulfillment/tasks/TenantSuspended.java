package dev.cpqoms.fulfillment.tasks;

/**
 * The tenant of a task is suspended: nothing may be begun for it now. That is nobody's failure and
 * has no end that a worker could know, so the task is asked about again later.
 */
public final class TenantSuspended extends RuntimeException {

  public TenantSuspended() {
    super("the tenant is suspended");
  }
}
