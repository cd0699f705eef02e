package dev.cpqoms.contracts;

import java.util.Locale;

/**
 * A registered error code.
 *
 * @param code the word that programs switch on
 * @param status the HTTP status it is answered with
 * @param owner the service whose enum mirrors it, or {@code platform} for the common ones
 * @param retryable whether the identical request may succeed later without anybody changing it
 * @param title the code's fixed sentence
 * @param help what happened and what the caller can do, as Markdown
 */
public record ErrorEntry(
    String code,
    int status,
    Category category,
    String owner,
    boolean retryable,
    String title,
    String help) {

  /** Where its help stands, from the root of the repository. */
  public String page() {
    return "docs/errors.md#" + code.toLowerCase(Locale.ROOT);
  }

  /** Whose turn it is. */
  public enum Category {
    /** How it was asked. */
    PROTOCOL,
    /** Who asks. */
    SECURITY,
    /** The domain says no. */
    BUSINESS,
    /** Something else happened first. */
    CONFLICT,
    /** Our side. */
    FAULT
  }
}
