package dev.cpqoms.quote.catalog.storage;

import java.time.Duration;

/**
 * The kinds of keys that this service has in Redis; contracts/cache/keyspace.yaml lists the same.
 * Ids of a catalog's parts begin with the id of the catalog: a tenant may have several.
 */
enum KeyClass {
  ACTIVE_VERSION("catalog:%s:activeVersion", Shape.HASH, Duration.ofSeconds(30)),
  OFFERING("catalog:%s:v%d:offering:%s/%s", Shape.TEXT, Duration.ofHours(6)),
  PRICE_LIST("pricing:%s:v%d:priceList:%s/%s", Shape.HASH, Duration.ofHours(6)),
  CONFIG_RULE("config-rule:%s:v%d:offering:%s/%s", Shape.TEXT, Duration.ofHours(6));

  /** A key with one value, or one with a value per field. */
  enum Shape {
    TEXT,
    HASH
  }

  final Shape shape;

  /** The longest life of a copy; the shortest is {@link RedisCopies#JITTER} less. */
  final Duration timeToLive;

  private final String pattern;

  KeyClass(String pattern, Shape shape, Duration timeToLive) {
    this.pattern = pattern;
    this.shape = shape;
    this.timeToLive = timeToLive;
  }

  String key(Object... parts) {
    return pattern.formatted(parts);
  }
}
