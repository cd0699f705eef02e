package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.fixtures.contracts.EventContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ConversionTest {

  private static final int DELIVERIES = 64;

  private final Scene acme = OrderServer.shared().tenant();

  @Test
  void sixtyFourDeliveriesAtOnceMakeOneOrder() throws Exception {
    AcceptedQuote quote = anAcceptedQuote().withService("line-1");
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> deliveries = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(DELIVERIES)) {
      for (int i = 0; i < DELIVERIES; i++) {
        deliveries.add(
            threads.submit(
                () -> {
                  go.await();
                  acme.deliver(quote.event(acme.tenant()));
                  return null;
                }));
      }
      go.countDown();
      for (Future<?> delivery : deliveries) {
        delivery.get();
      }
    }

    assertThat(count("customer_order")).isEqualTo(1);
    assertThat(count("outbox_event")).isEqualTo(1);
    assertThat(count("audit_log")).isEqualTo(1);
    assertThat(count("timeline_entry")).isEqualTo(1);
  }

  @Test
  void numbersCountPerTenantAndYear() {
    Scene globex = OrderServer.shared().tenant();

    assertThat(number(acme)).isEqualTo("O-2026-000001");
    assertThat(number(acme)).isEqualTo("O-2026-000002");
    assertThat(number(globex)).isEqualTo("O-2026-000001");
  }

  @Test
  void totalsThatAreNotTheSumOfTheLinesAreRefused() {
    acme.deliver(anAcceptedQuote().withService("line-1").withWrongTotals().event(acme.tenant()));

    assertThat(refusal().path("code").asText()).isEqualTo("SNAPSHOT_TOTALS_WRONG");
    assertThat(count("customer_order")).isZero();
  }

  @Test
  void aSnapshotWithoutItemsIsRefused() {
    acme.deliver(anAcceptedQuote().event(acme.tenant()));

    assertThat(refusal().path("code").asText()).isEqualTo("SNAPSHOT_WITHOUT_ITEMS");
  }

  @Test
  void twoLinesWithOneNameAreRefused() {
    acme.deliver(anAcceptedQuote().withService("line-1").withFee("line-1").event(acme.tenant()));

    assertThat(refusal().path("code").asText()).isEqualTo("SNAPSHOT_ITEM_INVALID");
  }

  @Test
  void theSameRequestIsRefusedOnce() {
    AcceptedQuote quote = anAcceptedQuote();

    acme.deliver(quote.event(acme.tenant()));
    acme.deliver(quote.event(acme.tenant()));

    assertThat(count("outbox_event")).isEqualTo(1);
  }

  private static String number(Scene tenant) {
    return tenant.submitted(anAcceptedQuote().withFee("line-1")).text("orderNumber");
  }

  private JsonNode refusal() {
    String event =
        acme.server()
            .view
            .column(
                acme.tenant(), "SELECT payload FROM outbox_event WHERE event_type = 'OrderRefused'")
            .getFirst();
    EventContract.validate(event);
    return Json.tree(event).path("data");
  }

  private long count(String table) {
    return acme.server().view.count(acme.tenant(), "SELECT count(*) FROM " + table);
  }
}
