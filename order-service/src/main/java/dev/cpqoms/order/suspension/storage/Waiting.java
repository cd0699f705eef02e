package dev.cpqoms.order.suspension.storage;

/**
 * What waits while a tenant is suspended.
 *
 * @param orders that have not come to their end
 * @param deliveries that their partner does not have yet
 */
public record Waiting(long orders, long deliveries) {

  /** Nothing waits for a tenant that is not suspended. */
  public static final Waiting NOTHING = new Waiting(0, 0);
}
