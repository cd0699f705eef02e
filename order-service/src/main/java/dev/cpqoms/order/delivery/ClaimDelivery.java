package dev.cpqoms.order.delivery;

import dev.cpqoms.blocks.http.InvalidField;

/**
 * A worker takes a delivery for a while.
 *
 * @param worker names the process, for people
 */
public record ClaimDelivery(String worker) {

  private static final int LONGEST = 100;

  public ClaimDelivery {
    InvalidField.text("/worker", worker, LONGEST);
  }
}
