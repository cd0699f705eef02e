package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.http.InvalidField;

/** A person's word that the cause of an incident is gone. */
public record ResolveIncident(String reason) {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  public ResolveIncident {
    String text = InvalidField.text("/reason", reason, LONGEST);
    InvalidField.check(
        text.length() >= SHORTEST, "/reason", "must have at least " + SHORTEST + " characters");
  }
}
