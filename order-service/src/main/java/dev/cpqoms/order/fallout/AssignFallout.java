package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.http.InvalidField;

/**
 * Gives a case to a person.
 *
 * @param assignee the subject of the person's tokens
 */
public record AssignFallout(String assignee) {

  private static final int LONGEST = 200;

  public AssignFallout {
    InvalidField.text("/assignee", assignee, LONGEST);
  }
}
