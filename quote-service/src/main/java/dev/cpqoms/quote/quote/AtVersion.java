package dev.cpqoms.quote.quote;

/**
 * Something that belongs to a quote, as it was at one version of it.
 *
 * @param version becomes the ETag
 */
public record AtVersion<T>(long version, T content) {

  /** The version as a strong entity tag. */
  public String etag() {
    return "\"" + version + "\"";
  }
}
