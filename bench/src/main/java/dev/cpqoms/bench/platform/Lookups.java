package dev.cpqoms.bench.platform;

/** What was looked up in the cache: found there, and not. */
public record Lookups(long hits, long misses) {
  public static final Lookups NONE = new Lookups(0, 0);

  public Lookups plus(Lookups more) {
    return new Lookups(hits + more.hits, misses + more.misses);
  }

  /** What came since then. */
  public Lookups since(Lookups then) {
    return new Lookups(hits - then.hits, misses - then.misses);
  }
}
