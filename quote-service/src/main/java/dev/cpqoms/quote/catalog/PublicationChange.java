package dev.cpqoms.quote.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A publication before and after a command, with what happened in between.
 *
 * @param before has revision 0 when the catalog was not published before
 */
public record PublicationChange(
    Action action, Publication before, Publication after, @Nullable String reason) {

  /** What can happen to a publication; table {@code catalog_activation} names the same. */
  public enum Action {
    PUBLISH,
    ACTIVATE,
    ROLL_BACK,
    DISABLE,
    SET_POLICY
  }
}
