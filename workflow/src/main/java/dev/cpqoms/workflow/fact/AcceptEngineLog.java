package dev.cpqoms.workflow.fact;

import dev.cpqoms.blocks.http.InvalidField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that the engine's log is another one for good.
 *
 * @param restoredTo the time of the backup that the engine came back from; null when it began with
 *     an empty disk
 */
public record AcceptEngineLog(String reason, @Nullable Instant restoredTo) {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 500;

  public AcceptEngineLog {
    String text = InvalidField.text("/reason", reason, LONGEST);
    InvalidField.check(
        text.length() >= SHORTEST, "/reason", "must have at least " + SHORTEST + " characters");
  }
}
