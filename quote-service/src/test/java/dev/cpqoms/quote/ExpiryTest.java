package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fixtures.contracts.EventContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpiryTest {
  private final RunningQuoteService service = RunningQuoteService.shared();
  private final Desk desk = Desk.open();

  @Test
  void anOfferExpiresWhenItsTimeIsUpAndNotBefore() {
    Desk.Standing offered = shortLived(desk.anOfferedQuote());
    Desk.Standing pending = shortLived(desk.aSubmittedQuote("20"));
    Desk.Standing other = desk.aDraft();
    letTheClockWork();
    assertThat(current(offered)).isEqualTo(offered);

    service.clock().advance(Duration.ofHours(2).plusSeconds(1));
    letTheClockWork();

    assertThat(current(offered).state()).isEqualTo("EXPIRED");
    assertThat(current(pending).state()).isEqualTo("EXPIRED");
    assertThat(current(other)).isEqualTo(other);
    assertThat(current(offered).version()).isEqualTo(offered.version() + 1);
    Database.asRelay("SELECT payload FROM outbox_event WHERE aggregate_id = ?", offered.id())
        .forEach(EventContract::validate);
    assertThat(
            Database.asApp(
                desk.tenant().value(),
                "SELECT actor FROM audit_log WHERE action = 'expireQuote' AND target_id = ?",
                offered.id().toString()))
        .containsExactly("quote-clock");
  }

  @Test
  void anExpiredQuoteTakesItsApprovalCaseWithIt() {
    Desk.Standing pending = submitted(shortLived(desk.aValidatedQuote("20")));

    service.clock().advance(Duration.ofHours(2).plusSeconds(1));
    letTheClockWork();

    assertThat(desk.sales().get(pending.path("approval-case")).json().path("status").asText())
        .isEqualTo("SUPERSEDED");
    assertThat(desk.approver("adam", 3).get("/v1/approval-tasks").json().path("items")).isEmpty();
  }

  @Test
  void severalInstancesExpireEachQuoteOnce() {
    List<Desk.Standing> offers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      offers.add(shortLived(desk.aDraft()));
    }
    service.clock().advance(Duration.ofHours(2).plusSeconds(1));

    Race.of(4, i -> () -> met());

    letTheClockWork();
    assertThat(offers)
        .allSatisfy(
            offer -> {
              assertThat(current(offer).state()).isEqualTo("EXPIRED");
              assertThat(
                      Database.asRelay(
                          "SELECT 1 FROM outbox_event WHERE aggregate_id = ? AND event_type ="
                              + " 'QuoteExpired'",
                          offer.id()))
                  .hasSize(1);
            });
  }

  @Test
  void aDeadlineThatCannotBeMetIsPostponedAndHoldsUpNobody() {
    Desk.Standing broken = shortLived(desk.aDraft());
    Desk.Standing sound = shortLived(desk.aDraft());
    Database.asOwner(
        desk.tenant().value(),
        "UPDATE quote_deadline SET due_at = ?::timestamptz WHERE quote_id = ?",
        service.clock().instant().minusSeconds(9).toString(),
        broken.id());

    letTheClockWork();

    assertThat(current(broken)).isEqualTo(broken);
    assertThat(
            Database.asApp(
                desk.tenant().value(),
                "SELECT attempts || ' ' || last_error FROM quote_deadline WHERE quote_id = ?",
                broken.id()))
        .singleElement()
        .asString()
        .startsWith("1 The quote is valid until");
    service.clock().advance(Duration.ofHours(2).plusSeconds(1));
    letTheClockWork();
    assertThat(current(sound).state()).isEqualTo("EXPIRED");
    assertThat(current(broken).state()).isEqualTo("EXPIRED");
  }

  private int met() {
    return service.service().deadlines().meetDue();
  }

  private void letTheClockWork() {
    while (met() > 0) {
      // until nothing is due
    }
  }

  /**
   * The same quote when its offer ends in two hours: the frame is the revision's, the row is moved.
   */
  private Desk.Standing shortLived(Desk.Standing quote) {
    String until = service.clock().instant().plus(Duration.ofHours(2)).toString();
    String tenant = desk.tenant().value();
    Database.asOwner(
        tenant,
        "UPDATE quote SET valid_until = ?::timestamptz WHERE quote_id = ?",
        until,
        quote.id());
    Database.asOwner(
        tenant,
        "UPDATE quote_deadline SET due_at = ?::timestamptz WHERE quote_id = ?",
        until,
        quote.id());
    return current(quote);
  }

  private Desk.Standing submitted(Desk.Standing quote) {
    return desk.then(quote, "submit", Map.of());
  }

  private Desk.Standing current(Desk.Standing quote) {
    Client.Reply reply = desk.sales().get(quote.path()).expect(200);
    return new Desk.Standing(reply.json(), reply.etag());
  }
}
