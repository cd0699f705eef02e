package dev.cpqoms.quote.catalog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Database;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.RunningQuoteService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The containment switch CACHE_BYPASS on a real Redis. A copy that is well formed, of the right
 * edition and wrong tells whether copies are read: nothing but the switch can protect from it.
 */
class CacheBypassTest {
  private static final String PATH = "/v1/containment-switches/CACHE_BYPASS";
  private static final Map<String, String> WHY = Map.of("reason", "prices look wrong");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Desk desk = Desk.open();
  private final Client irma = desk.person("irma", "INCIDENT_COMMANDER");
  private String truth = "";

  @BeforeEach
  void aWrongCopy() {
    // A class before this one may have cut or stalled it.
    RunningQuoteService.shared().redis().mend();
    truth = priceHash();
    untilAWrongCopyIsRead(desk, truth);
  }

  @Test
  void onlyAnIncidentCommanderTurnsItInTheVersionThatWasSeen() {
    desk.sales().post(PATH + "/engage", WHY, "\"0\"").expect(403);
    irma.post(PATH + "/engage", WHY, "\"7\"").expect(412);

    untilAWrongCopyIsRead(desk, truth);
    assertThat(desk.sales().get(PATH).expect(200).json().path("engaged").asBoolean()).isFalse();
  }

  @Test
  void whileItIsEngagedEverythingComesFromTheDatabaseAndNothingIsCopied() {
    Client.Reply engaged = irma.post(PATH + "/engage", WHY, "\"0\"").expect(200);

    assertThat(priceHash()).isEqualTo(truth);
    Redis.ask(redis -> redis.del(priceList(desk)));
    assertThat(priceHash()).isEqualTo(truth);
    assertThat(isCopied()).isFalse();

    irma.post(PATH + "/release", WHY, engaged.etag()).expect(200);
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              assertThat(priceHash()).isEqualTo(truth);
              return isCopied();
            });
  }

  @Test
  void itIsOneTenantsAndTurnsNothingElse() {
    Desk other = Desk.open();
    String othersTruth = hash(other);
    untilAWrongCopyIsRead(other, othersTruth);
    Client.Reply contained =
        irma.post("/v1/containment-switches/CONVERSION/engage", WHY, "\"0\"").expect(200);

    irma.post(PATH + "/engage", WHY, "\"0\"").expect(200);

    untilAWrongCopyIsRead(other, othersTruth);
    assertThat(desk.anAcceptedQuote().state()).isEqualTo("ACCEPTED");
    irma.post(PATH + "/release", WHY, "\"1\"").expect(200);
    assertThat(irma.get("/v1/containment-switches/CONVERSION").expect(200).etag())
        .isEqualTo(contained.etag());
    assertThat(irma.get(PATH).expect(200).json().path("held").asInt()).isZero();
  }

  @Test
  void whatAnotherInstanceHasTurnedCountsHereAfterASecond() {
    Database.asOwner(
        desk.tenant().value(),
        "INSERT INTO containment_switch (tenant_id, switch_name, engaged, reason, changed_by,"
            + " changed_at) VALUES (?, 'CACHE_BYPASS', true, 'by another instance', 'irma', now())",
        desk.tenant().value());

    RunningQuoteService.shared().clock().advance(Duration.ofSeconds(1));

    assertThat(priceHash()).isEqualTo(truth);
  }

  @Test
  void turningItIsAudited() {
    Client.Reply engaged = irma.post(PATH + "/engage", WHY, "\"0\"").expect(200);
    irma.post(PATH + "/release", WHY, engaged.etag()).expect(200);

    assertThat(
            Database.asApp(
                desk.tenant().value(),
                "SELECT actor || ' ' || action || ' ' || reason FROM audit_log"
                    + " WHERE target_id = 'CACHE_BYPASS' ORDER BY position"))
        .isEqualTo(
            List.of(
                "irma engageContainment prices look wrong",
                "irma releaseContainment prices look wrong"));
  }

  /**
   * A look that is cut short finds the truth, and puts it where the wrong copy was: then everything
   * begins anew.
   */
  private static void untilAWrongCopyIsRead(Desk desk, String truth) {
    await()
        .atMost(LIMIT)
        .until(
            () -> {
              hash(desk);
              spoil(desk);
              return !hash(desk).equals(truth);
            });
  }

  /** SD-WAN for 1 EUR instead of 149, in the copy that the service itself has written, if any. */
  private static void spoil(Desk desk) {
    String copy = Redis.ask(redis -> redis.hget(priceList(desk), "sd-wan"));
    if (copy != null) {
      assertThat(copy).containsAnyOf("149.00", "\"1.00\"");
      Redis.ask(redis -> redis.hset(priceList(desk), "sd-wan", copy.replace("149.00", "1.00")));
    }
  }

  private boolean isCopied() {
    return Redis.ask(redis -> redis.exists(priceList(desk))) == 1;
  }

  private String priceHash() {
    return hash(desk);
  }

  private static String hash(Desk desk) {
    return desk.aPricedQuote("5").view().path("priceHash").asText();
  }

  private static String priceList(Desk desk) {
    return "pricing:%s:v1:priceList:main/eur-2026".formatted(desk.tenant());
  }
}
