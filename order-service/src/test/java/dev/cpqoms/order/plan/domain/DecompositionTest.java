package dev.cpqoms.order.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.order.domain.Baseline;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.Money;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderIdentity;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.order.domain.OrderOrigin;
import dev.cpqoms.order.order.domain.OrderTimes;
import dev.cpqoms.order.order.domain.OrderTotals;
import dev.cpqoms.order.order.domain.OrderedOffering;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecompositionTest {

  private static final TaskPolicy POLICY =
      new TaskPolicy(Duration.ofMinutes(1), false, false, null);
  private static final DecompositionRules RULES =
      new DecompositionRules(
          1,
          Map.of(
              new ItemKind("SERVICE", ItemAction.ADD),
              List.of(step("PROVISION_SERVICE"), step("ACTIVATE_BILLING", "PROVISION_SERVICE")),
              new ItemKind("SERVICE", ItemAction.DISCONNECT),
              List.of(step("DEPROVISION_SERVICE"), step("REVERSE_BILLING")),
              new ItemKind("FEE", ItemAction.ADD),
              List.of(step("ACTIVATE_BILLING"))),
          List.of(step("NOTIFY_CUSTOMER")));

  private final Decomposition decomposition = new Decomposition(RULES, IdSource.timeOrdered());

  @Test
  void eachTaskComesOneWaveAfterWhatItWaitsFor() {
    FulfillmentPlan plan = plan(orderOf("SERVICE", "FEE"));

    assertThat(types(plan))
        .containsExactly(
            List.of("PROVISION_SERVICE", "ACTIVATE_BILLING"),
            List.of("ACTIVATE_BILLING"),
            List.of("NOTIFY_CUSTOMER"));
  }

  @Test
  void theCustomerIsToldOnceAfterEverythingElse() {
    FulfillmentPlan plan = plan(orderOf("SERVICE", "SERVICE"));

    FulfillmentTask last = plan.waves().getLast().getFirst();

    assertThat(last.identity().itemId()).isEqualTo("line-2");
    assertThat(last.dependsOn()).hasSize(plan.tasks().size() - 1);
  }

  @Test
  void aTaskIsReadyOnceEverythingBeforeItIsSettled() {
    FulfillmentPlan plan = plan(orderOf("SERVICE"));
    FulfillmentTask provision = plan.tasks().get(0);
    FulfillmentTask billing = plan.tasks().get(1);

    assertThat(plan.isReady(provision)).isTrue();
    assertThat(plan.isReady(billing)).isFalse();
  }

  @Test
  void itemsWithoutARuleAreNamed() {
    assertThat(decomposition.uncovered(orderOf("FEE", "LEASE")))
        .extracting(OrderItem::itemId)
        .containsExactly("line-2");
  }

  @Test
  void aLineThatEndsSomethingBringsDownWhatStands() {
    UUID asset = UUID.randomUUID();
    UUID built = UUID.randomUUID();
    StandingEffects standing =
        new StandingEffects(Map.of(asset, Map.of("PROVISION_SERVICE", built)));
    OrderItem line =
        OrderItem.change(
            "line-1", ItemAction.DISCONNECT, offering("SERVICE"), 1, new Baseline(asset, 1));

    FulfillmentPlan plan = decomposition.plan(orderOf(List.of(line)), standing);

    assertThat(plan.tasks())
        .extracting(task -> task.identity().taskType() + " " + task.identity().ends())
        .containsExactly(
            "DEPROVISION_SERVICE " + built, "REVERSE_BILLING null", "NOTIFY_CUSTOMER null");
  }

  private FulfillmentPlan plan(Order order) {
    return decomposition.plan(order, StandingEffects.NONE);
  }

  private static OrderedOffering offering(String type) {
    return new OrderedOffering("offering", "Offering", type, Map.of(), List.of());
  }

  private static List<List<String>> types(FulfillmentPlan plan) {
    return plan.waves().stream()
        .map(wave -> wave.stream().map(task -> task.identity().taskType()).toList())
        .toList();
  }

  private static DecompositionStep step(String type, String... after) {
    return new DecompositionStep(type, Set.of(after), POLICY);
  }

  private static Order orderOf(String... offeringTypes) {
    List<OrderItem> items = new ArrayList<>();
    for (String type : offeringTypes) {
      String itemId = "line-" + (items.size() + 1);
      OrderedOffering offering = new OrderedOffering(itemId, itemId, type, Map.of(), List.of());
      items.add(OrderItem.pending(itemId, ItemAction.ADD, offering, 1));
    }
    return orderOf(items);
  }

  private static Order orderOf(List<OrderItem> items) {
    OrderTotals totals = new OrderTotals(Money.zero("EUR"), Money.zero("EUR"));
    Instant now = Instant.parse("2026-11-21T12:00:00Z");
    return Order.submit(
        new OrderIdentity(UUID.randomUUID(), "O-2026-000001"),
        new OrderOrigin("customer-1", "STANDARD", UUID.randomUUID(), 1, null, totals),
        new OrderItems(items),
        new OrderTimes(now, now, null));
  }
}
