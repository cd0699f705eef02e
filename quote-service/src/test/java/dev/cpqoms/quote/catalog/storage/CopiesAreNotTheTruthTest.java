package dev.cpqoms.quote.catalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.quote.Catalogs;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.RedisLine;
import dev.cpqoms.quote.RunningQuoteService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redis empty, stale, broken, evicting, slow and gone: the same answers, in bounded time. */
class CopiesAreNotTheTruthTest {
  /** For a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RedisLine line = RunningQuoteService.shared().redis();
  private final Desk desk = Desk.open();

  @BeforeEach
  @AfterEach
  void mend() {
    line.mend();
    Redis.ask(redis -> redis.configSet("maxmemory", "0"));
  }

  @Test
  void anEmptyRedisIsFilledAgain() {
    String truth = priceHash();

    Redis.ask(redis -> redis.flushall());

    assertThat(priceHash()).isEqualTo(truth);
  }

  @Test
  void aCopyOfAnotherEditionOfTheSameNumberIsNotUsed() {
    String truth = priceHash();
    String stale =
        "2020-01-01T00:00:00Z {\"prices\":[{\"offeringId\":\"sd-wan\",\"chargeType\":\"RECURRING\","
            + "\"amount\":\"1.00\"}],\"promotions\":[],\"bundleDiscounts\":[]}";

    Redis.ask(redis -> redis.hset(priceList(), "sd-wan", stale));

    assertThat(priceHash()).isEqualTo(truth);
  }

  @Test
  void aBrokenCopyIsNoCopy() {
    String truth = priceHash();

    Redis.ask(redis -> redis.hset(priceList(), "sd-wan", "{\"price"));
    Redis.ask(redis -> redis.set(offering("sd-wan"), ""));
    Redis.ask(redis -> redis.set(offering("business-internet"), "[1,2]"));

    assertThat(priceHash()).isEqualTo(truth);
  }

  @Test
  void aKeyOfAnotherTypeIsNoCopy() {
    String truth = priceHash();

    Redis.ask(redis -> redis.del(priceList(), offering("sd-wan")));
    Redis.ask(redis -> redis.set(priceList(), "text"));
    Redis.ask(redis -> redis.hset(offering("sd-wan"), "field", "value"));

    assertThat(priceHash()).isEqualTo(truth);
  }

  @Test
  void aRedisThatEvictsGivesTheSameAnswers() {
    String truth = priceHash();

    Redis.ask(redis -> redis.configSet("maxmemory-policy", "allkeys-random"));
    Redis.ask(redis -> redis.configSet("maxmemory", "1mb"));

    for (int i = 0; i < 5; i++) {
      assertThat(priceHash()).isEqualTo(truth);
    }
  }

  @Test
  void aSlowRedisGivesTheSameAnswer() {
    String truth = priceHash();
    Redis.ask(redis -> redis.clientPause(1500));

    assertThat(priceHash()).isEqualTo(truth);
  }

  @Test
  void aHangingRedisAndNoneGiveTheSamePreview() {
    JsonNode truth = preview();
    line.stall();
    JsonNode hanging = preview();
    line.cut();
    JsonNode gone = preview();

    assertThat(hanging).isEqualTo(truth);
    assertThat(gone).isEqualTo(truth);
  }

  @Test
  void aStalePointerMisleadsNoQuote() {
    preview();
    String stale =
        Redis.ask(redis -> redis.hget("catalog:%s:activeVersion".formatted(desk.tenant()), "main"));
    desk.admin().post("/v1/catalogs/main/publications", Catalogs.telecom(), "\"1\"").expect(201);
    // At once, unless Redis was left alone because of the test before: then the old copy has its
    // life.
    await()
        .atMost(KeyClass.ACTIVE_VERSION.timeToLive.plus(PATIENCE))
        .until(() -> preview().path("catalogVersion").asInt() == 2);
    if (stale != null) {
      Redis.ask(
          redis -> redis.hset("catalog:%s:activeVersion".formatted(desk.tenant()), "main", stale));
    }

    Desk.Standing accepted = desk.anAcceptedQuote();

    assertThat(accepted.view().path("catalogVersion").asInt()).isEqualTo(2);
  }

  private String priceHash() {
    return desk.aPricedQuote("5").view().path("priceHash").asText();
  }

  private JsonNode preview() {
    Map<String, Object> lines =
        Map.of(
            "at",
            "2026-11-21T12:00:00Z",
            "items",
            List.of(Map.of("offeringId", "router", "quantity", 2)));
    return desk.preview(lines).expect(200).json();
  }

  private String priceList() {
    return "pricing:%s:v1:priceList:main/eur-2026".formatted(desk.tenant());
  }

  private String offering(String offeringId) {
    return "catalog:%s:v1:offering:main/%s".formatted(desk.tenant(), offeringId);
  }
}
