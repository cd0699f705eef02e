package dev.cpqoms.quote.quote.domain;

/**
 * One revision of a quote, with what vouched for it.
 *
 * @param quote the quote as it stood in that revision, in the last state the revision reached
 */
public record Revision(RevisionSpan span, Quote quote) {
  public boolean isSuperseded() {
    return span.supersededAt() != null;
  }
}
