package dev.cpqoms.externalsystems.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the caller asked for.
 *
 * @param operation the word of the partner's operation, for example {@code RESERVE}
 * @param reference the caller's own id of the work, here the task id
 * @param requestHash SHA-256 of the canonical request: the same key with another hash is a clash
 * @param undoes the external reference of the effect that is to be undone, null for all other work
 * @param cancels the external reference of the work that is to be cancelled, null for all other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Asked(
    String operation,
    String reference,
    String requestHash,
    @Nullable String undoes,
    @Nullable String cancels) {

  /** What takes no other work back. */
  public Asked(String operation, String reference, String requestHash) {
    this(operation, reference, requestHash, null, null);
  }
}
