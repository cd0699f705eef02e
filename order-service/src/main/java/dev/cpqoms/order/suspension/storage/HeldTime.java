package dev.cpqoms.order.suspension.storage;

/**
 * How long a tenant has held up something.
 *
 * @param suspended whether it still does
 */
public record HeldTime(boolean suspended, long seconds) {

  /** Nothing was begun that could have been held up. */
  public static final HeldTime NONE = new HeldTime(false, 0);
}
