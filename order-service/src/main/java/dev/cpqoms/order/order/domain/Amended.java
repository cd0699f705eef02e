package dev.cpqoms.order.order.domain;

/**
 * Which amendment an order was changed by last.
 *
 * @param number 0 for an order as it was submitted
 * @param underWay whether its process has not taken the amended plan yet
 */
public record Amended(int number, boolean underWay) {

  public static final Amended NEVER = new Amended(0, false);
}
