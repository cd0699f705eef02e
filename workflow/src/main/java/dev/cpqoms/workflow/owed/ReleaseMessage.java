package dev.cpqoms.workflow.owed;

import dev.cpqoms.blocks.http.InvalidField;

/** A person's word that the engine can have the message now. */
public record ReleaseMessage(String reason) {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  public ReleaseMessage {
    String text = InvalidField.text("/reason", reason, LONGEST);
    InvalidField.check(
        text.length() >= SHORTEST, "/reason", "must have at least " + SHORTEST + " characters");
  }
}
