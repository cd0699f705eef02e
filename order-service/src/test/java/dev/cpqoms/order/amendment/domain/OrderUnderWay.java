package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.order.domain.ItemState;
import dev.cpqoms.order.order.domain.Money;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderIdentity;
import dev.cpqoms.order.order.domain.OrderItem;
import dev.cpqoms.order.order.domain.OrderItems;
import dev.cpqoms.order.order.domain.OrderOrigin;
import dev.cpqoms.order.order.domain.OrderProgress;
import dev.cpqoms.order.order.domain.OrderRoute;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.order.domain.OrderTimes;
import dev.cpqoms.order.order.domain.OrderTotals;
import dev.cpqoms.order.order.domain.OrderedOffering;
import dev.cpqoms.order.plan.domain.Decomposition;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.domain.DecompositionStep;
import dev.cpqoms.order.plan.domain.ItemKind;
import dev.cpqoms.order.plan.domain.StandingEffects;
import dev.cpqoms.order.task.domain.FulfillmentPlan;
import dev.cpqoms.order.task.domain.FulfillmentTask;
import dev.cpqoms.order.task.domain.TaskPolicy;
import dev.cpqoms.order.task.domain.TaskProgress;
import dev.cpqoms.order.task.domain.TaskState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with its plan, brought to where a test wants it. */
final class OrderUnderWay {

  static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final DecompositionRules RULES =
      new DecompositionRules(
          1,
          Map.of(
              added("SERVICE"),
              List.of(
                  step("PROVISION_SERVICE", true, false, "DEPROVISION_SERVICE"),
                  step("ACTIVATE_BILLING", true, false, "REVERSE_BILLING", "PROVISION_SERVICE")),
              added("PHYSICAL"),
              List.of(
                  step("RESERVE_INVENTORY", false, false, "RELEASE_INVENTORY"),
                  step("ACTIVATE_BILLING", true, false, "REVERSE_BILLING", "RESERVE_INVENTORY"),
                  step("SHIP_HARDWARE", false, true, null, "ACTIVATE_BILLING"))),
          List.of(step("NOTIFY_CUSTOMER", false, true, null)));

  private final UUID orderId = UUID.randomUUID();
  private final List<OrderItem> items = new ArrayList<>();
  private FulfillmentPlan plan = new FulfillmentPlan(List.of());

  OrderUnderWay withService(String itemId) {
    return with(line(itemId, "SERVICE", "100.00"));
  }

  OrderUnderWay withHardware(String itemId) {
    return with(line(itemId, "PHYSICAL", "250.00"));
  }

  OrderUnderWay at(String itemId, String taskType, TaskState state) {
    return at(itemId, taskType, state, 1);
  }

  OrderUnderWay at(String itemId, String taskType, TaskState state, int round) {
    FulfillmentTask task = task(itemId, taskType);
    plan =
        plan.with(
            new FulfillmentTask(
                task.identity(),
                task.wave(),
                task.dependsOn(),
                task.policy(),
                new TaskProgress(state, 2, round, UUID.randomUUID(), task.progress().times())));
    return this;
  }

  OrderUnderWay whereTheLineIs(String itemId, ItemState state) {
    items.replaceAll(
        line ->
            line.itemId().equals(itemId)
                ? new OrderItem(
                    line.itemId(),
                    line.action(),
                    line.offering(),
                    line.quantity(),
                    state,
                    null,
                    null)
                : line);
    return this;
  }

  FulfillmentTask task(String itemId, String taskType) {
    return plan.tasks().stream()
        .filter(task -> task.identity().taskType().equals(taskType))
        .filter(task -> task.identity().itemId().equals(itemId) || task.identity().wholeOrder())
        .findFirst()
        .orElseThrow();
  }

  Assessment assess(LineChange... changes) {
    return new AmendmentCheck(order(), plan, RULES).assess(List.of(changes));
  }

  /** A line that is not of the order yet. */
  static OrderItem line(String itemId, String offeringType, String price) {
    return OrderItem.pending(
        itemId,
        ItemAction.ADD,
        new OrderedOffering(
            "offering-" + itemId,
            "Offering " + itemId,
            offeringType,
            Map.of("bandwidth", "1G"),
            List.of(monthly(price))),
        1);
  }

  static Charge monthly(String amount) {
    return new Charge(Charge.ChargeType.RECURRING, eur(amount));
  }

  static Charge once(String amount) {
    return new Charge(Charge.ChargeType.ONE_TIME, eur(amount));
  }

  static Money eur(String amount) {
    return new Money(new BigDecimal(amount), "EUR");
  }

  private OrderUnderWay with(OrderItem line) {
    items.add(line);
    plan = new Decomposition(RULES, IdSource.timeOrdered()).plan(order(), StandingEffects.NONE);
    return this;
  }

  private Order order() {
    return new Order(
        new OrderIdentity(orderId, "O-2026-000001"),
        new OrderOrigin(
            "customer-1",
            "STANDARD",
            UUID.randomUUID(),
            1,
            null,
            new OrderTotals(eur("0.00"), eur("100.00"))),
        new OrderItems(items),
        new OrderProgress(
            OrderState.IN_PROGRESS,
            7,
            new OrderRoute(1, "4711"),
            new OrderTimes(NOW, NOW, null),
            null));
  }

  private static DecompositionStep step(
      String type, boolean soft, boolean hard, @Nullable String undoneBy, String... after) {
    return new DecompositionStep(
        type, Set.of(after), new TaskPolicy(Duration.ofMinutes(1), soft, hard, undoneBy));
  }

  private static ItemKind added(String offeringType) {
    return new ItemKind(offeringType, ItemAction.ADD);
  }
}
