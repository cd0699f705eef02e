package dev.cpqoms.quote.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.inbox.EventEnvelope;
import dev.cpqoms.blocks.inbox.EventHandler;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Database;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.RunningQuoteService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConversionTest {
  private final RunningQuoteService service = RunningQuoteService.shared();
  private final Desk desk = Desk.open();

  @Test
  void theOrderOfTheQuoteIsTakenOverOnce() {
    Desk.Standing accepted = desk.anAcceptedQuote();
    UUID orderId = UUID.randomUUID();

    handle("OrderSubmitted", submitted(accepted, orderId));
    handle("OrderSubmitted", submitted(accepted, orderId));

    JsonNode quote = desk.sales().get(accepted.path()).expect(200).json();
    assertThat(quote.path("state").asText()).isEqualTo("CONVERTED");
    assertThat(quote.path("order").path("orderId").asText()).isEqualTo(orderId.toString());
    assertThat(quote.path("version").asInt()).isEqualTo(accepted.version() + 1);
  }

  @Test
  void aSecondOrderForTheSameQuoteIsAFaultAndNotSkipped() {
    Desk.Standing accepted = desk.anAcceptedQuote();
    handle("OrderSubmitted", submitted(accepted, UUID.randomUUID()));

    assertThatThrownBy(() -> handle("OrderSubmitted", submitted(accepted, UUID.randomUUID())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRefusalLeadsBackToAcceptedWithItsReasonAndTheQuoteCanBeConvertedAgain() {
    Desk.Standing accepted = desk.anAcceptedQuote();

    handle("OrderRefused", refused(accepted));
    handle("OrderRefused", refused(accepted));
    Desk.Standing back = current(accepted);
    assertThat(back.state()).isEqualTo("ACCEPTED");
    assertThat(desk.sales().get(back.path("timeline")).text())
        .contains("No order could be made (ORDER_EMPTY): nothing in it");

    Desk.Standing again = desk.then(back, "convert", Map.of());
    assertThat(again.state()).isEqualTo("CONVERTING_TO_ORDER");
    assertThat(requests(again)).hasSize(2);
  }

  @Test
  void convertingWhatIsUnderWayAsksForNothing() {
    Desk.Standing accepted = desk.anAcceptedQuote();

    Desk.Standing again = desk.then(accepted, "convert", Map.of());

    assertThat(again).isEqualTo(accepted);
    assertThat(requests(again)).hasSize(1);
  }

  @Test
  void aRefusedConversionSaysWhyAndWhoHasToAct() {
    Desk.Standing accepted = desk.anAcceptedQuote();
    assertThat(accepted.view().path("conversion").path("status").asText()).isEqualTo("REQUESTED");

    handle("OrderRefused", refused(accepted));

    Desk.Standing back = current(accepted);
    assertThat(back.view().path("conversion").toString())
        .isEqualTo(
            "{\"status\":\"REFUSED\",\"code\":\"ORDER_EMPTY\",\"detail\":\"nothing in it\","
                + "\"owner\":\"sally\"}");
    letTheClockWork();
    assertThat(current(accepted)).isEqualTo(back);
    Desk.Standing again = desk.then(back, "convert", Map.of());
    assertThat(again.view().path("conversion").path("status").asText()).isEqualTo("REQUESTED");
    assertThat(desk.then(again, "convert", Map.of())).isEqualTo(again);
    handle("OrderSubmitted", submitted(accepted, UUID.randomUUID()));
    assertThat(current(accepted).view().path("conversion").path("status").asText())
        .isEqualTo("DONE");
  }

  @Test
  void aContainedTenantsQuotesAreHeldVisiblyAndGoOnByThemselvesAfterTheRelease() {
    Client irma = desk.person("irma", "INCIDENT_COMMANDER");
    String path = "/v1/containment-switches/CONVERSION";
    Client.Reply engaged =
        irma.post(path + "/engage", Map.of("reason", "orders are doubled"), "\"0\"").expect(200);
    Desk.Standing accepted = desk.anAcceptedQuote();
    Desk.Standing other = desk.anAcceptedQuote();

    assertThat(accepted.state()).isEqualTo("ACCEPTED");
    assertThat(accepted.view().path("conversion").toString()).isEqualTo("{\"status\":\"HELD\"}");
    assertThat(
            desk.sales()
                .post(accepted.path("convert"), Map.of(), accepted.etag())
                .expect(409)
                .code())
        .isEqualTo("CONVERSION_CONTAINED");
    assertThat(desk.sales().get(path).json().path("held").asInt()).isEqualTo(2);
    letTheClockWork();
    assertThat(current(accepted)).isEqualTo(accepted);
    desk.sales()
        .post(path + "/release", Map.of("reason", "all is well"), engaged.etag())
        .expect(403);
    irma.post(path + "/release", Map.of("reason", "all is well"), "\"0\"").expect(412);
    irma.post(path + "/release", Map.of("reason", "all is well"), engaged.etag()).expect(200);
    letTheClockWork();

    assertThat(current(accepted).state()).isEqualTo("CONVERTING_TO_ORDER");
    assertThat(current(other).state()).isEqualTo("CONVERTING_TO_ORDER");
    assertThat(requests(accepted)).hasSize(1);
    assertThat(desk.sales().get(path).json().path("held").asInt()).isZero();
    assertThat(
            Database.asApp(
                desk.tenant().value(),
                "SELECT actor || ' ' || action FROM audit_log WHERE target_type ="
                    + " 'CONTAINMENT_SWITCH' ORDER BY position"))
        .containsExactly("irma engageContainment", "irma releaseContainment");
    irma.get("/v1/containment-switches/EVERYTHING").expect(404);
  }

  @Test
  void aReleaseThatIsTakenBackBeforeTheClockComesHoldsAgain() {
    Client irma = desk.person("irma", "INCIDENT_COMMANDER");
    String path = "/v1/containment-switches/CONVERSION";
    irma.post(path + "/engage", Map.of("reason", "orders are doubled"), "\"0\"").expect(200);
    Desk.Standing accepted = desk.anAcceptedQuote();
    irma.post(path + "/release", Map.of("reason", "all is well"), "\"1\"").expect(200);
    irma.post(path + "/engage", Map.of("reason", "no, it is not"), "\"2\"").expect(200);

    letTheClockWork();

    assertThat(current(accepted)).isEqualTo(accepted);
    assertThat(desk.sales().get(path).json().path("held").asInt()).isEqualTo(1);
    irma.post(path + "/release", Map.of("reason", "now it is"), "\"3\"").expect(200);
    letTheClockWork();
    assertThat(current(accepted).state()).isEqualTo("CONVERTING_TO_ORDER");
  }

  @Test
  void anOrderThatNoQuoteHasLedToIsNoNewsForAnyQuote() {
    Desk.Standing converting = desk.anAcceptedQuote();
    letTheClockWork();

    handle(
        "OrderSubmitted",
        Map.of(
            "orderId",
            UUID.randomUUID().toString(),
            "orderNumber",
            "O-2026-000001",
            "customerId",
            "retail",
            "items",
            List.of()));

    assertThat(current(converting).state()).isEqualTo("CONVERTING_TO_ORDER");
  }

  @Test
  void theRequestCarriesTheWholeAcceptedSnapshot() {
    Desk.Standing accepted = desk.anAcceptedQuote();

    JsonNode data = Json.tree(requests(accepted).getFirst()).path("data");

    assertThat(data.path("owner").asText()).isEqualTo("sally");
    assertThat(data.path("customerTier").asText()).isEqualTo("STRATEGIC");
    assertThat(data.path("documentHash")).isEqualTo(accepted.view().path("document").path("hash"));
    assertThat(data.path("totals")).isEqualTo(accepted.view().path("totals"));
    assertThat(data.path("items").path(1).path("charges").path(0).path("net").path("amount"))
        .hasToString("\"137.08\"");
    assertThat(data.path("items").path(0).path("options").path("bandwidth").asText())
        .isEqualTo("1G");
  }

  private void letTheClockWork() {
    while (service.service().deadlines().meetDue() > 0) {
      // until nothing is due
    }
  }

  private static List<String> requests(Desk.Standing quote) {
    return Database.asRelay(
        """
        SELECT payload FROM outbox_event
         WHERE aggregate_id = ? AND event_type = 'QuoteConversionRequested'
        """,
        quote.id());
  }

  private Desk.Standing current(Desk.Standing quote) {
    var reply = desk.sales().get(quote.path()).expect(200);
    return new Desk.Standing(reply.json(), reply.etag());
  }

  private void handle(String type, Map<String, Object> data) {
    WorkContext context =
        new WorkContext(desk.tenant(), Actor.service("order-service"), "c-1", "e-1", null);
    EventEnvelope event =
        new EventEnvelope(
            UUID.randomUUID(),
            type,
            1,
            service.clock().instant(),
            desk.tenant(),
            "order-service",
            "Order",
            UUID.randomUUID(),
            1,
            "c-1",
            null,
            "1.0",
            Json.mapper().valueToTree(data),
            null);
    service
        .unitOfWork()
        .run(
            context,
            tx -> {
              handler(type).handle(tx, event);
              return true;
            });
  }

  private EventHandler handler(String type) {
    return service.service().handlers().stream()
        .filter(handler -> handler.eventTypes().contains(type))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> submitted(Desk.Standing quote, UUID orderId) {
    return Map.of(
        "orderId", orderId.toString(),
        "orderNumber", "O-2026-000001",
        "customerId", "retail",
        "sourceQuoteId", quote.id().toString(),
        "sourceQuoteRevision", quote.revision(),
        "items", List.of());
  }

  private static Map<String, Object> refused(Desk.Standing quote) {
    return Map.of(
        "orderId", UUID.randomUUID().toString(),
        "sourceQuoteId", quote.id().toString(),
        "sourceQuoteRevision", quote.revision(),
        "code", "ORDER_EMPTY",
        "detail", "nothing in it");
  }
}
