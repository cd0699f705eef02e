package dev.cpqoms.drills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.drills.platform.DrillPlatform;
import dev.cpqoms.drills.platform.Fault;
import dev.cpqoms.drills.snapshot.AuditEntry;
import dev.cpqoms.drills.snapshot.Effect;
import dev.cpqoms.drills.snapshot.Snapshot;
import dev.cpqoms.sandbox.journey.ApiAnswer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner is away, and what it is to get waits for it in a queue. */
@ExtendWith(Platforms.class)
class DeliveriesTest {

  private static final String TENANT = "acme";
  private static final String PARTNER = "notification";
  private static final String WORKER = "fulfillment-worker";
  private static final int ALL = 1_000;

  private final DrillPlatform platform;
  private final DeliveryQueue queue;
  private final String plain = "plain-" + UUID.randomUUID();
  private final String strategic = "strategic-" + UUID.randomUUID();

  DeliveriesTest(DrillPlatform platform) {
    this.platform = platform;
    this.queue = new DeliveryQueue(platform, TENANT, PARTNER);
  }

  @Test
  void whatWaitsIsSeenAndSteeredOutlivesItsCarrierAndArrivesOnceAndInOrder() {
    platform.partners().script(Fault.next(PARTNER, "TIMEOUT_AFTER_EFFECT"));
    platform.partners().script(Fault.next(PARTNER, "ERROR_500").times(ALL));
    platform.partners().script(Fault.next(PARTNER, "ERROR_500").at("QUERY").times(ALL));
    long before = told();
    DrilledOrder first = captured(plain, "STANDARD");
    until("the partner has the first", () -> told() > before);
    platform.kill(WORKER);
    JsonNode claimed = queue.latestOf(plain);
    assertThat(claimed.path("state").asText()).isEqualTo("IN_FLIGHT");
    platform.start(WORKER);

    DrilledOrder second = queued(plain, "STANDARD");
    DrilledOrder third = queued(plain, "STANDARD");
    DrilledOrder urgent = queued(strategic, "STRATEGIC");
    List<DrilledOrder> all = List.of(first, second, third, urgent);
    theBacklogIsSeen();
    JsonNode unwanted = queue.of(plain).get(1);
    JsonNode cancelled = taken(queue.command(unwanted, "cancel", "SENIOR_OPERATOR"));
    assertThat(cancelled.path("state").asText()).as("nobody has claimed it").isEqualTo("CANCELLED");
    until("its next try is some time off", () -> queue.pause(claimed).toSeconds() > 2);
    platform.freeze(WORKER);
    taken(queue.command(claimed, "retry", "OPERATOR"));
    assertThat(queue.pause(claimed)).isLessThanOrEqualTo(Duration.ZERO);
    whoeverIsUrgentIsNext(claimed, queue.latestOf(strategic));

    platform.partners().clear();
    platform.thaw(WORKER);
    until("the connection is up again by itself", () -> queue.connection().equals("UP"));
    Stream.of(first, third, urgent).forEach(order -> order.awaitState("COMPLETED"));
    until("somebody has to say what becomes of the second", () -> !second.openCases().isEmpty());
    second.retry(second.openCases().getFirst());
    second.awaitState("COMPLETED");

    assertThat(queue.backlog()).isZero();
    Snapshot snapshot = Soundness.invariantsHold(platform);
    everythingHasArrivedOnceAndInOrder(snapshot, List.of(first, third, second), plain);
    everythingHasArrivedOnceAndInOrder(snapshot, List.of(urgent), strategic);
    assertThat(all).allMatch(order -> told(order).size() == 1);
    isAudited(snapshot, "cancel", unwanted);
    isAudited(snapshot, "retry", claimed);
  }

  private void theBacklogIsSeen() {
    assertThat(queue.backlog()).isEqualTo(4);
    assertThat(queue.of(plain))
        .hasSize(3)
        .extracting(it -> it.path("state").asText())
        .isSubsetOf("QUEUED", "IN_FLIGHT");
    until(
        "the partner is seen to be away",
        () -> List.of("DOWN", "SPARED").contains(queue.connection()));
  }

  /** Both are the first of their customers; the one that came last is to be claimed before. */
  private void whoeverIsUrgentIsNext(JsonNode earlier, JsonNode urgent) {
    List<String> both = List.of(DeliveryQueue.id(urgent), DeliveryQueue.id(earlier));
    until("both are due", () -> queue.due().containsAll(both));
    assertThat(queue.due()).containsExactlyElementsOf(both);
  }

  private void everythingHasArrivedOnceAndInOrder(
      Snapshot snapshot, List<DrilledOrder> expected, String customer) {
    List<String> delivered =
        queue.of(customer).stream()
            .filter(it -> it.path("state").asText().equals("DELIVERED"))
            .map(it -> it.path("idempotencyKey").asText())
            .toList();
    List<Effect> effects =
        snapshot.fulfillment().effects().stream()
            .filter(effect -> delivered.contains(effect.idempotencyKey()))
            .toList();
    assertThat(effects).extracting(Effect::idempotencyKey).containsExactlyElementsOf(delivered);
    assertThat(effects).allMatch(effect -> effect.requests() == 1);
    assertThat(effects)
        .extracting(Effect::reference)
        .containsExactlyElementsOf(
            expected.stream().map(order -> told(order).getFirst().reference()).toList());
  }

  private static void isAudited(Snapshot snapshot, String command, JsonNode delivery) {
    assertThat(snapshot.audit())
        .filteredOn(entry -> entry.targetId().equals(DeliveryQueue.id(delivery)))
        .filteredOn(entry -> entry.action().equals(command + "Delivery"))
        .singleElement()
        .extracting(AuditEntry::actor, AuditEntry::reason)
        .containsExactly("dora@" + TENANT, command + " in a drill");
  }

  private static JsonNode taken(ApiAnswer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body();
  }

  /** How often the partner has told anybody anything. */
  private long told() {
    return platform.evidence().effects().stream()
        .filter(effect -> effect.partner().equals(PARTNER))
        .count();
  }

  /** What the partner has really told the customer of the order. */
  private List<Effect> told(DrilledOrder order) {
    return order.effects(platform.evidence().effects()).stream()
        .filter(effect -> effect.partner().equals(PARTNER))
        .toList();
  }

  /** Returns when the last of its tasks waits for the partner. */
  private DrilledOrder queued(String customer, String tier) {
    DrilledOrder order = captured(customer, tier);
    until(
        "it waits in the queue",
        () ->
            queue.of(customer).stream()
                .anyMatch(it -> it.path("orderId").asText().equals(order.orderId())));
    return order;
  }

  private DrilledOrder captured(String customer, String tier) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("customerId", customer).put("customerTier", tier).put("currency", "EUR");
    ObjectNode item = body.putArray("items").addObject();
    item.put("itemId", "line-1").put("action", "ADD").put("quantity", 1);
    item.putObject("offering").put("offeringId", "drilled").put("offeringType", "SERVICE");
    ObjectNode charge = item.putArray("charges").addObject().put("chargeType", "RECURRING");
    charge.putObject("net").put("amount", "30.00").put("currency", "EUR");
    String sales = platform.people(TENANT).salesToken();
    ApiAnswer answer = platform.orders().command("/v1/orders", sales, null, body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return new DrilledOrder(platform, TENANT, answer.body().path("orderId").asText());
  }

  private static void until(String what, BooleanSupplier condition) {
    Awaitility.await(what)
        .atMost(DrillPlatform.PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(condition::getAsBoolean);
  }
}
