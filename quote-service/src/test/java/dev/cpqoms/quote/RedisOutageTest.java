package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisOutageTest {
  private final RedisLine redis = RunningQuoteService.shared().redis();
  private final Desk desk = Desk.open();

  @AfterEach
  void mend() {
    redis.mend();
  }

  @Test
  void theAnswersAreTheSameWithRedisWithoutItAndWithAHangingOne() {
    Desk.Standing cold = desk.aPricedQuote("12.50");
    Desk.Standing warm = desk.aPricedQuote("12.50");
    redis.cut();
    Desk.Standing without = desk.aPricedQuote("12.50");
    redis.mend();
    redis.stall();
    Desk.Standing hanging = desk.aPricedQuote("12.50");

    assertThat(essence(warm)).isEqualTo(essence(cold));
    assertThat(essence(without)).isEqualTo(essence(cold));
    assertThat(essence(hanging)).isEqualTo(essence(cold));
  }

  @Test
  void conflictsAreTheSameWithoutRedis() {
    Map<String, Object> lonely =
        Map.of("items", List.of(Map.of("offeringId", "sd-wan", "quantity", 1)));
    Desk.Standing with = desk.aDraft();
    JsonNode before =
        desk.sales().post(with.path("configure"), lonely, with.etag()).expect(422).json();
    redis.cut();
    Desk.Standing without = desk.aDraft();
    JsonNode after =
        desk.sales().post(without.path("configure"), lonely, without.etag()).expect(422).json();

    assertThat(after.path("errors")).isEqualTo(before.path("errors"));
  }

  @Test
  void theWholeJourneyGoesWithoutRedis() {
    redis.cut();

    assertThat(desk.anAcceptedQuote().state()).isEqualTo("CONVERTING_TO_ORDER");
  }

  private static List<JsonNode> essence(Desk.Standing quote) {
    return List.of(
        quote.view().path("items"), quote.view().path("totals"), quote.view().path("priceHash"));
  }
}
