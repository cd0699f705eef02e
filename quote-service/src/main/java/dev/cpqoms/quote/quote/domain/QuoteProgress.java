package dev.cpqoms.quote.quote.domain;

import java.time.Instant;

/**
 * How far a quote has come.
 *
 * @param revision counts what the customer could be shown; once priced it is immutable
 * @param version counts every change; one change is one event
 */
public record QuoteProgress(QuoteState state, int revision, long version, Instant updatedAt) {

  static QuoteProgress begin(Instant now) {
    return new QuoteProgress(QuoteState.DRAFT, 1, 1, now);
  }

  QuoteProgress to(QuoteState next, int nextRevision, Instant now) {
    return new QuoteProgress(next, nextRevision, version + 1, now);
  }
}
