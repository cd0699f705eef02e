package dev.cpqoms.bench.pricing;

import dev.cpqoms.bench.QuoteBenchmark;
import dev.cpqoms.bench.figures.Durations;
import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.figures.Stopwatch;
import dev.cpqoms.bench.platform.BenchCatalog;
import dev.cpqoms.bench.platform.Lookups;
import dev.cpqoms.bench.platform.QuoteDesk;
import dev.cpqoms.bench.platform.QuotePlatform;

/**
 * Prices a quote of 50 lines with the catalog in the cache and with an empty cache, in turns, so
 * that both meet the same machine. Before each price the same quote is configured again,
 * unmeasured.
 */
public final class PricingWarmAndCold implements QuoteBenchmark {
  private static final int LINES = 50;
  private static final int OFFERINGS = 60;
  private static final int WARM_UP = 60;
  private static final int ROUNDS = 100;

  @Override
  public String name() {
    return "pricing";
  }

  @Override
  public String question() {
    return "What does pricing a 50-line quote cost, warm and with an empty cache?";
  }

  @Override
  public Report run(QuotePlatform platform) {
    QuoteDesk desk = platform.desk("bench");
    desk.furnish(BenchCatalog.of(OFFERINGS));
    Turns turns = new Turns(platform, desk, BenchCatalog.configuration(LINES));
    for (int i = 0; i < WARM_UP; i++) {
      turns.price(new Cache(), i % 4 == 0);
    }
    Cache warm = new Cache();
    Cache cold = new Cache();
    Report report = new Report(name());
    for (int i = 0; i < ROUNDS; i++) {
      turns.price(warm, false);
      turns.price(cold, true);
    }
    expect(warm.lookups.misses() == 0, "a warm price missed a copy: " + warm.lookups);
    expect(warm.lookups.hits() >= ROUNDS, "the warm prices asked for nothing: " + warm.lookups);
    expect(cold.lookups.misses() >= ROUNDS, "a flush was not noticed: " + cold.lookups);
    Durations warmTimes = warm.watch.durations();
    Durations coldTimes = cold.watch.durations();
    return report
        .line("price, warm cache:  " + warmTimes.words() + ", " + warm.lookups)
        .line("price, empty cache: " + coldTimes.words() + ", " + cold.lookups)
        .ratio("empty to warm, median", (double) coldTimes.median() / warmTimes.median())
        .ratio("warm p95 to median", (double) warmTimes.percentile(95) / warmTimes.median());
  }

  private static void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  /** The prices of one kind: how long they took, and what they looked up. */
  private static final class Cache {
    private final Stopwatch watch = new Stopwatch();
    private Lookups lookups = Lookups.NONE;
  }

  /** One quote that is configured and priced again and again. */
  private static final class Turns {
    private final QuotePlatform platform;
    private final QuoteDesk desk;
    private final String configuration;
    private QuoteDesk.QuoteAt quote;

    Turns(QuotePlatform platform, QuoteDesk desk, String configuration) {
      this.platform = platform;
      this.desk = desk;
      this.configuration = configuration;
      this.quote = desk.create();
    }

    void price(Cache cache, boolean emptyCache) {
      quote = desk.then(quote, "configure", configuration);
      if (emptyCache) {
        platform.forgetCopies();
      }
      Lookups before = platform.lookups();
      cache.watch.time(() -> quote = desk.then(quote, "price", "{}"));
      cache.lookups = cache.lookups.plus(platform.lookups().since(before));
    }
  }
}
