package dev.cpqoms.quote.catalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.fixtures.servers.TestRedis;
import dev.cpqoms.quote.RedisLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedisCopiesTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final TenantId TENANT = new TenantId("somebody");

  private final RedisLine line = new RedisLine(TestRedis.shared().url());
  private final RedisCopies copies = new RedisCopies(line.uri());
  private final CopyKey plain = key(KeyClass.OFFERING, null);
  private final CopyKey field = key(KeyClass.PRICE_LIST, "sd-wan");

  @AfterEach
  void close() {
    copies.close();
  }

  @Test
  void copiesAreKeptForAWhile() {
    keepUntilFound(plain, "1");
    keepUntilFound(field, "2");

    for (CopyKey key : List.of(plain, field)) {
      assertThat(lifeOf(key))
          .as(key.key())
          .isBetween(Duration.ofHours(4).toMillis(), Duration.ofHours(6).toMillis());
    }
  }

  @Test
  void aLaterFieldDoesNotProlongTheLifeOfAHash() {
    keepUntilFound(field, "1");
    Redis.ask(redis -> redis.pexpire(field.key(), 60_000));
    CopyKey other = new CopyKey(field.kind(), TENANT, field.key(), "router");

    keepUntilFound(other, "2");

    assertThat(lifeOf(field)).isBetween(1L, 60_000L);
  }

  @Test
  void anOlderCopyNeverReplacesALaterOne() {
    CopyKey pointer = key(KeyClass.ACTIVE_VERSION, "main");
    String later = "{\"revision\":12,\"edition\":2}";
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              copies.keepLatest(pointer, 12, later);
              assertThat(found(pointer)).isEqualTo(later);
            });

    copies.keepLatest(pointer, 9, "{\"revision\":9}");

    // What is sent behind it and has arrived says that it has, and no look may be cut short.
    keepUntilFound(plain, "behind");
    String kept = Redis.ask(redis -> redis.hget(pointer.key(), "main"));
    assertThat(kept).isEqualTo(later);
  }

  @Test
  void aStoppedRedisHasNothingAndComesBack() {
    keepUntilFound(plain, "1");

    line.cut();
    assertThat(found(plain)).isNull();
    copies.keep(Map.of(plain, "2"));
    line.mend();

    // What was under way when the line was cut may be sent once more.
    await().atMost(LIMIT).untilAsserted(() -> assertThat(found(plain)).isIn("1", "2"));
  }

  /** Whoever waited for it, and not for 50 ms, would not be through in time. */
  @Test
  @Timeout(60)
  void aHangingRedisHasNothing() {
    keepUntilFound(plain, "1");

    line.stall();

    for (int i = 0; i < 100; i++) {
      assertThat(found(plain)).isNull();
      copies.keep(Map.of(plain, "2"));
    }
  }

  @Test
  void aBypassLeavesCopiesAloneForItsTenantOnly() {
    keepUntilFound(plain, "1");
    Copies bypassed = new BypassableCopies(copies, TENANT::equals);
    Copies open = new BypassableCopies(copies, tenant -> false);

    bypassed.keep(Map.of(plain, "2"));

    assertThat(bypassed.find(List.of(plain))).isEmpty();
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(open.find(List.of(plain))).containsEntry(plain, "1"));
  }

  private static long lifeOf(CopyKey key) {
    return Redis.ask(redis -> redis.pttl(key.key()));
  }

  private void keepUntilFound(CopyKey key, String value) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              copies.keep(Map.of(key, value));
              assertThat(found(key)).isEqualTo(value);
            });
  }

  private @Nullable String found(CopyKey key) {
    return copies.find(List.of(key)).get(key);
  }

  private static CopyKey key(KeyClass kind, @Nullable String field) {
    return new CopyKey(kind, TENANT, "test:" + UUID.randomUUID(), field);
  }
}
