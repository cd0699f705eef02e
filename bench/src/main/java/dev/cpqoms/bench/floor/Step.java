package dev.cpqoms.bench.floor;

import dev.cpqoms.bench.platform.BenchCatalog;
import dev.cpqoms.bench.platform.QuoteDesk;

/** What is done with every quote, in this order. */
enum Step {
  CONFIGURE("configure", "configureQuote", true),
  PRICE("price", "priceQuote", true),
  VALIDATE("validate", "validateQuote", false),
  SUBMIT("submit", "submitQuote", false),
  DOCUMENT("document", "generateDocument", false),
  ACCEPT("accept", "acceptQuote", true);

  private static final int LINES = 5;

  private final String path;
  private final String type;
  private final boolean counts;

  Step(String path, String type, boolean counts) {
    this.path = path;
    this.type = type;
    this.counts = counts;
  }

  String path() {
    return path;
  }

  /** The type in the idempotency record. */
  String type() {
    return type;
  }

  /** Whether the goal is about it. */
  boolean counts() {
    return counts;
  }

  QuoteDesk.QuoteAt done(QuoteDesk desk, QuoteDesk.QuoteAt quote) {
    return switch (this) {
      case CONFIGURE -> desk.then(quote, path, BenchCatalog.configuration(LINES));
      case ACCEPT -> desk.accept(quote);
      case DOCUMENT -> desk.document(quote);
      case PRICE, VALIDATE, SUBMIT -> desk.then(quote, path, "{}");
    };
  }
}
