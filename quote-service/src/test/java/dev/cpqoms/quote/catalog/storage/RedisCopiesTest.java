package dev.cpqoms.quote.catalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.fixtures.servers.TestRedis;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.RedisLine;
import dev.cpqoms.quote.RunningQuoteService;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisCopiesTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final RedisLine line = new RedisLine(TestRedis.shared().url());
  private final RedisCopies copies = new RedisCopies(line.uri());

  @AfterEach
  void close() {
    copies.close();
  }

  @Test
  void aCopyIsKeptForAWhile() {
    keepUntilFound("copy:a", "1");

    redis(
        commands ->
            assertThat(commands.pttl("copy:a"))
                .isBetween(Duration.ofHours(4).toMillis(), Duration.ofHours(6).toMillis()));
  }

  @Test
  void aStoppedRedisHasNothingAndComesBack() {
    keepUntilFound("copy:b", "1");

    line.cut();
    assertThat(copies.find(List.of("copy:b"))).isEmpty();
    copies.keep(Map.of("copy:b", "2"));
    line.mend();

    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> assertThat(copies.find(List.of("copy:b"))).containsEntry("copy:b", "1"));
  }

  @Test
  void aHangingRedisHasNothing() {
    keepUntilFound("copy:c", "1");

    line.stall();

    for (int i = 0; i < 100; i++) {
      assertThat(copies.find(List.of("copy:c"))).isEmpty();
    }
  }

  @Test
  void theServiceKeepsItsCopiesUnderTenantAndVersion() {
    RunningQuoteService.shared().redis().mend();
    Desk desk = Desk.open();
    List<String> expected =
        List.of(
            "catalog:%s:main:v1:offering:sd-wan",
            "config-rule:%s:main:v1:offering:sd-wan", "pricing:%s:main:v1:priceList:EUR");

    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              desk.aPricedQuote("5");
              redis(
                  commands ->
                      expected.forEach(
                          key ->
                              assertThat(commands.get(key.formatted(desk.tenant())))
                                  .as(key)
                                  .isNotNull()));
            });
  }

  @Test
  void aBrokenCopyIsNoCopy() {
    RunningQuoteService.shared().redis().mend();
    Desk desk = Desk.open();
    String sound = desk.aPricedQuote("5").view().path("priceHash").asText();
    redis(
        commands -> {
          commands.set("pricing:%s:main:v1:priceList:EUR".formatted(desk.tenant()), "{\"price");
          commands.set("catalog:%s:main:v1:offering:sd-wan".formatted(desk.tenant()), "");
        });

    assertThat(desk.aPricedQuote("5").view().path("priceHash").asText()).isEqualTo(sound);
  }

  private void keepUntilFound(String key, String value) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              copies.keep(Map.of(key, value));
              assertThat(copies.find(List.of(key))).containsEntry(key, value);
            });
  }

  private static void redis(Consumer<RedisCommands<String, String>> look) {
    try (RedisClient client = RedisClient.create(TestRedis.shared().url());
        StatefulRedisConnection<String, String> connection = client.connect()) {
      look.accept(connection.sync());
    }
  }
}
