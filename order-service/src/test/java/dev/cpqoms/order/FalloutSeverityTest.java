package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a case bad, as a case of a real order says it. */
class FalloutSeverityTest {

  private final Scene acme = OrderServer.shared().tenant();
  private final Scene globex = OrderServer.shared().tenant();
  private final InstalledBase base = new InstalledBase(acme);

  @Test
  void anAmountCountsByWhatItsCurrencyIsWorth() {
    Reply yen = refused(captured("JPY", "100000.00"));
    Reply euro = refused(captured("EUR", "100000.00"));

    assertThat(yen.text("severity")).isEqualTo("P3");
    assertThat(input(yen, "valueClass")).isEqualTo("SMALL");
    assertThat(input(yen, "thresholds/large")).isEqualTo("1500000.00");
    assertThat(euro.text("severity")).isEqualTo("P1");
    assertThat(input(euro, "value") + " " + input(euro, "currency")).isEqualTo("100000.00 EUR");
    assertThat(input(euro, "tenantId")).isEqualTo(acme.tenant());
  }

  @Test
  void anUnknownCurrencyIsNotTakenForSmall() {
    Reply unknown = refused(captured("XTS", "1.00"));

    assertThat(unknown.text("severity")).isEqualTo("P1");
    assertThat(input(unknown, "valueClass")).isEqualTo("UNKNOWN_CURRENCY");
    assertThat(unknown.json().at("/severityInputs").has("thresholds")).isFalse();
  }

  @Test
  void aTenantSaysWhatIsLargeForItself() {
    Reply published = acme.publish(rules(Map.of("EUR", thresholds("50.00", "5000.00")))).isOk();

    Reply own = refused(acme.started(anAcceptedQuote().withService("line-1")), acme);
    Reply ofAnother = refused(globex.started(anAcceptedQuote().withService("line-1")), globex);
    Reply otherCurrency = refused(captured("USD", "60.00"));

    assertThat(published.json().at("/severityThresholds/EUR/large").asText()).isEqualTo("50.00");
    assertThat(own.text("severity")).isEqualTo("P2");
    assertThat(input(own, "thresholds/publisher") + input(own, "thresholds/version"))
        .isEqualTo("TENANT" + published.text("version"));
    assertThat(ofAnother.text("severity")).isEqualTo("P3");
    assertThat(input(ofAnother, "thresholds/publisher")).isEqualTo("PLATFORM");
    assertThat(input(otherCurrency, "thresholds/publisher")).isEqualTo("PLATFORM");
    acme.publish(rules(Map.of())).isOk();
    assertThat(
            refused(acme.started(anAcceptedQuote().withService("line-1")), acme).text("severity"))
        .as("the next version is whole")
        .isEqualTo("P3");
    assertThat(acme.order(own.uuid("orderId")).text("state")).isEqualTo("FALLOUT");
  }

  @ParameterizedTest
  @CsvSource({
    "EUR, 0.00, 1.00, /severityThresholds/EUR/large",
    "EUR, 5.00, 5.00, /severityThresholds/EUR/veryLarge",
    "EUR, 5, 10.00, /severityThresholds/EUR/large",
    "euro, 5.00, 10.00, /severityThresholds"
  })
  void thresholdsThatSayNothingAreRefused(
      String currency, String large, String veryLarge, String pointer) {
    Reply refused =
        acme.publish(rules(Map.of(currency, thresholds(large, veryLarge))))
            .isProblem(400, "INVALID_REQUEST");

    assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
  }

  @Test
  void theWordOfWhoCapturesIsNotTheRecordOfThePlatform() {
    Map<String, Object> body = new HashMap<>(order("EUR", "10.00"));
    body.put("customerTier", "STRATEGIC");
    Reply said = refused(started(body));
    Reply known =
        refused(acme.started(anAcceptedQuote().withService("line-1").ofStrategicCustomer()), acme);

    assertThat(input(said, "customerTier") + " " + input(said, "customerTierSource"))
        .isEqualTo("STRATEGIC CAPTURE");
    assertThat(input(known, "customerTierSource")).isEqualTo("CUSTOMER_RECORD");
  }

  @Test
  void whatMayHaveBeenEndedForGoodIsIrreversibleAsForACancellation() {
    UUID order = disconnecting();
    UUID down = acme.tasks(order, "DEPROVISION_SERVICE").getFirst();

    Reply lost = refused(down, "TECHNICAL");

    assertThat(input(lost, "irreversible")).isEqualTo("true");
    assertThat(lost.text("severity")).isEqualTo("P2");
    acme.cancel(order).isProblem(409, "ORDER_PAST_POINT_OF_NO_RETURN");
  }

  @Test
  void whatThePartnerHasRefusedIsNot() {
    UUID order = disconnecting();
    UUID down = acme.tasks(order, "DEPROVISION_SERVICE").getFirst();

    Reply refused = refused(down, "BUSINESS");

    assertThat(input(refused, "irreversible")).isEqualTo("false");
    assertThat(refused.text("severity")).isEqualTo("P3");
    acme.cancel(order).isOk();
  }

  @Test
  void soIsWhatIsStillInTheAirBesideTheCase() {
    UUID first = base.service();
    UUID second = base.service();
    UUID order =
        base.started(
            base.capture(
                InstalledBase.disconnect("line-1", first, 1),
                InstalledBase.disconnect("line-2", second, 1)));
    List<UUID> down = acme.tasks(order, "DEPROVISION_SERVICE");
    acme.begin(down.getFirst());

    Reply refused = refused(down.getLast(), "BUSINESS");

    assertThat(input(refused, "irreversible")).isEqualTo("true");
  }

  @Test
  void aCaseFromBeforeSaysWhatWasKeptThen() {
    Reply opened = refused(captured("EUR", "10.00"));
    acme.server()
        .view
        .column(acme.tenant(), "UPDATE fallout_case SET severity_basis = NULL RETURNING case_id");

    Reply old =
        acme.server().api.get("/v1/fallout-cases/" + opened.text("caseId"), acme.operator()).isOk();

    assertThat(old.json().path("severityInputs").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("value", "currency", "customerTier", "ageHours", "irreversible");
    acme.resolve(old, Map.of("resolution", "RETRY", "reason", "stock has arrived")).isOk();
  }

  private UUID disconnecting() {
    UUID asset = base.service();
    return base.started(base.capture(InstalledBase.disconnect("line-1", asset, 1)).isCreated());
  }

  private UUID captured(String currency, String amount) {
    return started(order(currency, amount));
  }

  private UUID started(Map<String, Object> body) {
    return base.started(acme.server().api.post("/v1/orders", base.sales(), null, body).isCreated());
  }

  private static Map<String, Object> order(String currency, String amount) {
    Map<String, Object> line = new HashMap<>(InstalledBase.add("line-1", "SERVICE"));
    line.put(
        "charges",
        List.of(
            Map.of(
                "chargeType", "RECURRING", "net", Map.of("amount", amount, "currency", currency))));
    return Map.of("customerId", "customer-1", "currency", currency, "items", List.of(line));
  }

  private Reply refused(UUID order) {
    return refused(acme.tasks(order, "PROVISION_SERVICE").getFirst(), "BUSINESS");
  }

  private static Reply refused(Reply started, Scene scene) {
    UUID task = scene.tasks(started.uuid("orderId"), "PROVISION_SERVICE").getFirst();
    scene.work(task, "refuse", scene.refusal(scene.begin(task))).isOk();
    return scene.openCase().isOk();
  }

  private Reply refused(UUID task, String category) {
    Map<String, Object> report = new HashMap<>(acme.refusal(acme.begin(task)));
    report.put("category", category);
    acme.work(task, "refuse", report).isOk();
    return acme.openCase().isOk();
  }

  private static Map<String, Object> rules(Map<String, Object> thresholds) {
    Map<String, Object> rules = new HashMap<>(RulesTest.servicesAndHardware());
    rules.put("severityThresholds", thresholds);
    return rules;
  }

  private static Map<String, Object> thresholds(String large, String veryLarge) {
    return Map.of("large", large, "veryLarge", veryLarge);
  }

  private static String input(Reply fallout, String pointer) {
    return fallout.json().at("/severityInputs/" + pointer).asText();
  }
}
