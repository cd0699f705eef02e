package dev.cpqoms.quote.quote.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a quote begins: empty, or with what another one offered. */
public final class Draft {
  private Draft() {}

  public static Change empty(QuoteIdentity identity, QuoteTerms terms) {
    return begun(identity, terms, List.of(), null);
  }

  /** With the lines of another quote; nothing else of that one vouches for this. */
  public static Change copyOf(Quote original, QuoteIdentity identity, QuoteTerms terms) {
    CopiedFrom source = new CopiedFrom(original.identity().quoteId(), original.revision());
    return begun(identity, terms, original.lines(), source);
  }

  private static Change begun(
      QuoteIdentity identity,
      QuoteTerms terms,
      List<QuoteLine> lines,
      @Nullable CopiedFrom source) {
    QuoteProgress begun = QuoteProgress.begin(identity.createdAt());
    Quote draft = new Quote(identity, terms, begun, lines, Evidence.NONE);
    return new Change(null, draft, List.of(QuoteFacts.created(draft, source)));
  }
}
