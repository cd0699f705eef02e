package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptanceRacesTest {
  private static final int CALLERS = 64;
  private static final int ROUNDS = 5;

  private final Desk desk = Desk.open();

  @Test
  void sixtyFourAcceptsWithKeysOfTheirOwnAreOneAcceptance() {
    Desk.Standing offered = desk.anOfferedQuote();

    List<Client.Reply> replies =
        Race.of(CALLERS, i -> () -> accept(offered, "key-" + i + "-" + offered.id()));

    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("STALE_VERSION"));
    assertAcceptedOnce(offered);
  }

  @Test
  void sixtyFourAcceptsWithTheSameKeyAreOneAcceptance() {
    Desk.Standing offered = desk.anOfferedQuote();

    List<Client.Reply> replies =
        Race.of(CALLERS, i -> () -> accept(offered, "one-" + offered.id()));

    List<Client.Reply> answered = replies.stream().filter(reply -> reply.status() == 200).toList();
    assertThat(answered).isNotEmpty();
    assertThat(answered).extracting(Client.Reply::text).containsOnly(answered.getFirst().text());
    assertThat(answered)
        .filteredOn(reply -> reply.header("Idempotent-Replayed") == null)
        .hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .allSatisfy(reply -> assertThat(reply.code()).isEqualTo("COMMAND_IN_PROGRESS"));
    assertAcceptedOnce(offered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"revise", "cancel"})
  void anAcceptAndWhatEndsTheOfferAtOnceAreOneOfBoth(String other) {
    for (int round = 0; round < ROUNDS; round++) {
      Desk.Standing offered = desk.anOfferedQuote();

      List<Client.Reply> replies =
          Race.between(
              () -> accept(offered, UUID.randomUUID().toString()),
              () -> post(offered, other, Map.of("reason", "the customer asked for it")));

      assertThat(replies).extracting(Client.Reply::status).containsExactlyInAnyOrder(200, 412);
      assertEventsWithoutGap(offered);
    }
  }

  private Client.Reply accept(Desk.Standing quote, String key) {
    return desk.sales().post(quote.path("accept"), Desk.acceptance(quote), quote.etag(), key);
  }

  private Client.Reply post(Desk.Standing quote, String command, Object body) {
    return desk.sales().post(quote.path(command), body, quote.etag());
  }

  private void assertAcceptedOnce(Desk.Standing quote) {
    assertThat(
            Database.asApp(
                desk.tenant().value(),
                "SELECT name FROM quote_acceptance WHERE quote_id = ?",
                quote.id()))
        .hasSize(1);
    assertThat(events(quote)).filteredOn("QuoteAccepted"::equals).hasSize(1);
    assertThat(events(quote)).filteredOn("QuoteConversionRequested"::equals).hasSize(1);
    assertEventsWithoutGap(quote);
  }

  private static List<String> events(Desk.Standing quote) {
    return Database.asRelay(
        "SELECT event_type FROM outbox_event WHERE aggregate_id = ? ORDER BY aggregate_version",
        quote.id());
  }

  private void assertEventsWithoutGap(Desk.Standing quote) {
    List<String> versions =
        Database.asRelay(
            "SELECT aggregate_version FROM outbox_event WHERE aggregate_id = ? ORDER BY 1",
            quote.id());
    for (int i = 0; i < versions.size(); i++) {
      assertThat(versions.get(i)).isEqualTo(String.valueOf(i + 1));
    }
    assertThat(desk.sales().get(quote.path()).expect(200).json().path("version").asText())
        .isEqualTo(versions.getLast());
  }
}
