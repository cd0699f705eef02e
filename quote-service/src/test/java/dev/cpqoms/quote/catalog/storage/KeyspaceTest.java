package dev.cpqoms.quote.catalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.contracts.Keyspace;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.RunningQuoteService;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyspaceTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final List<Keyspace.Entry> INVENTORY = Keyspace.load().keys();

  private final Desk desk = Desk.open();

  @BeforeEach
  void mend() {
    RunningQuoteService.shared().redis().mend();
  }

  @Test
  void theInventoryListsTheKeyClassesOfTheService() {
    assertThat(INVENTORY.stream().map(entry -> entry.keyClass() + " " + entry.timeToLive()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(KeyClass.values()).map(kind -> kind + " " + kind.timeToLive).toList());
    assertThat(INVENTORY).allMatch(entry -> entry.jitterPercent() == RedisCopies.JITTER * 100);
  }

  @Test
  void everyKeyOfATenantIsInTheInventoryWithItsTypeAndLife() {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              desk.preview(Desk.internetAndSdWan("5")).expect(200);
              desk.aPricedQuote("5");
              assertThat(keys())
                  .map(key -> entry(key).keyClass())
                  .contains("ACTIVE_VERSION", "OFFERING", "PRICE_LIST", "CONFIG_RULE");
            });
    for (String key : keys()) {
      Keyspace.Entry entry = entry(key);
      long longest = Duration.parse(entry.timeToLive()).toMillis();
      assertThat(typeOf(key)).as(key).isEqualTo(entry.type().toLowerCase(Locale.ROOT));
      assertThat(lifeOf(key)).as(key).isBetween(1L, longest);
    }
  }

  private List<String> keys() {
    return Redis.ask(redis -> redis.keys("*:" + desk.tenant() + ":*"));
  }

  private static long lifeOf(String key) {
    return Redis.ask(redis -> redis.pttl(key));
  }

  private static String typeOf(String key) {
    return Redis.ask(redis -> redis.type(key));
  }

  private static Keyspace.Entry entry(String key) {
    List<Keyspace.Entry> entries = INVENTORY.stream().filter(entry -> entry.matches(key)).toList();
    assertThat(entries).as(key).hasSize(1);
    return entries.getFirst();
  }
}
