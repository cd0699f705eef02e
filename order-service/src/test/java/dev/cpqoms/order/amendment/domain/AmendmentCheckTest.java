package dev.cpqoms.order.amendment.domain;

import static dev.cpqoms.order.amendment.domain.OrderUnderWay.eur;
import static dev.cpqoms.order.amendment.domain.OrderUnderWay.line;
import static dev.cpqoms.order.amendment.domain.OrderUnderWay.monthly;
import static dev.cpqoms.order.amendment.domain.OrderUnderWay.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.order.order.domain.Charge;
import dev.cpqoms.order.order.domain.ItemState;
import dev.cpqoms.order.order.domain.Money;
import dev.cpqoms.order.task.domain.TaskState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AmendmentCheckTest {

  private final OrderUnderWay order =
      new OrderUnderWay().withService("line-1").withHardware("line-2");

  @Test
  void whatNobodyWantsOtherwiseIsKept() {
    Assessment assessed = order.assess(new LineChange.Remove("line-2"));

    assertThat(verdicts(assessed, "line-1"))
        .isEqualTo("KEPT: PROVISION_SERVICE KEPT, ACTIVATE_BILLING KEPT");
    assertThat(assessed.isRefused()).isFalse();
  }

  @Test
  void aLineThatIsTakenOutDropsWhatWasNotBegunAndUndoesTheRest() {
    order.at("line-2", "RESERVE_INVENTORY", TaskState.COMPLETED);

    Assessment assessed = order.assess(new LineChange.Remove("line-2"));

    assertThat(verdicts(assessed, "line-2"))
        .isEqualTo(
            "UNDONE: RESERVE_INVENTORY UNDONE by RELEASE_INVENTORY, ACTIVATE_BILLING DROPPED,"
                + " SHIP_HARDWARE DROPPED");
    assertThat(assessed.price()).isEqualTo(new PriceDifference(eur("0"), eur("-250.00")));
  }

  @ParameterizedTest
  @EnumSource(
      value = TaskState.class,
      names = {
        "IN_PROGRESS",
        "WAITING_CALLBACK",
        "UNKNOWN_OUTCOME",
        "COMPLETED",
        "MANUALLY_RESOLVED",
        "FALLOUT"
      })
  void whatMayHaveHadAnEffectCountsAsDone(TaskState state) {
    order.at("line-1", "PROVISION_SERVICE", state);

    Assessment assessed = order.assess(new LineChange.Remove("line-1"));

    assertThat(verdicts(assessed, "line-1"))
        .startsWith("UNDONE: PROVISION_SERVICE UNDONE by DEPROVISION_SERVICE");
    assertThat(assessed.softPoints()).containsExactly("PROVISION_SERVICE");
  }

  @ParameterizedTest
  @EnumSource(
      value = TaskState.class,
      names = {"PENDING", "SKIPPED", "FAILED", "COMPENSATED"})
  void whatHadNoEffectNeedsNoUndoing(TaskState state) {
    order.at("line-1", "PROVISION_SERVICE", state);

    Assessment assessed = order.assess(new LineChange.Remove("line-1"));

    assertThat(verdicts(assessed, "line-1")).startsWith("UNDONE: PROVISION_SERVICE DROPPED");
    assertThat(assessed.softPoints()).isEmpty();
  }

  @Test
  void aTaskThatIsTriedAgainMayHaveHadItsEffectBefore() {
    order.at("line-1", "PROVISION_SERVICE", TaskState.PENDING, 2);

    assertThat(verdicts(order.assess(new LineChange.Remove("line-1")), "line-1"))
        .startsWith("UNDONE: PROVISION_SERVICE UNDONE by DEPROVISION_SERVICE");
  }

  @Test
  void aChangedLineIsUndoneAsFarAsItWasDoneAndDoneAnew() {
    order.at("line-1", "PROVISION_SERVICE", TaskState.COMPLETED);

    Assessment assessed = order.assess(wanted("line-1", 3, monthly("300.00")));

    assertThat(verdicts(assessed, "line-1"))
        .isEqualTo(
            "REDONE: PROVISION_SERVICE REDONE by DEPROVISION_SERVICE, ACTIVATE_BILLING REDONE");
    assertThat(assessed.price()).isEqualTo(new PriceDifference(eur("0"), eur("200.00")));
  }

  @Test
  void anotherPriceAloneLeavesWhatIsDeliveredAsItIs() {
    order.at("line-1", "PROVISION_SERVICE", TaskState.COMPLETED);
    order.at("line-1", "ACTIVATE_BILLING", TaskState.WAITING_CALLBACK);

    Assessment assessed =
        order.assess(new LineChange.Change("line-1", 1, null, List.of(monthly("80.00"))));

    assertThat(verdicts(assessed, "line-1"))
        .isEqualTo("REDONE: PROVISION_SERVICE KEPT, ACTIVATE_BILLING REDONE by REVERSE_BILLING");
    assertThat(assessed.softPoints()).containsExactly("ACTIVATE_BILLING");
  }

  @Test
  void whatComesAfterTheHandoffIsDoneOnTopOfItsPrice() {
    Assessment assessed =
        order.assess(new LineChange.Change("line-2", null, null, List.of(monthly("80.00"))));

    assertThat(verdicts(assessed, "line-2"))
        .isEqualTo("REDONE: RESERVE_INVENTORY KEPT, ACTIVATE_BILLING REDONE, SHIP_HARDWARE REDONE");
  }

  @Test
  void otherOptionsAreOtherGoods() {
    Assessment assessed =
        order.assess(
            new LineChange.Change(
                "line-1", null, Map.of("bandwidth", "10G"), List.of(monthly("100.00"))));

    assertThat(verdicts(assessed, "line-1"))
        .isEqualTo("REDONE: PROVISION_SERVICE REDONE, ACTIVATE_BILLING REDONE");
    assertThat(assessed.price()).isEqualTo(new PriceDifference(eur("0"), eur("0.00")));
  }

  @Test
  void aNewLineSaysWhichTasksItAsksFor() {
    Assessment assessed = order.assess(new LineChange.Add(line("line-3", "SERVICE", "70.00")));

    assertThat(verdicts(assessed, "line-3"))
        .isEqualTo("ADDED: PROVISION_SERVICE ADDED, ACTIVATE_BILLING ADDED");
    assertThat(assessed.wholeOrder())
        .singleElement()
        .extracting(AssessedTask::taskType, AssessedTask::verdict)
        .containsExactly("NOTIFY_CUSTOMER", Verdict.REDONE);
    assertThat(assessed.price()).isEqualTo(new PriceDifference(eur("0"), eur("70.00")));
  }

  @Test
  void onceAndEveryMonthAreToldApart() {
    Assessment assessed =
        order.assess(
            new LineChange.Change("line-1", null, null, List.of(monthly("90.00"), once("25.00"))));

    assertThat(assessed.price()).isEqualTo(new PriceDifference(eur("25.00"), eur("-10.00")));
  }

  @Test
  void behindAHardPointALineStaysAsItIs() {
    order.at("line-2", "SHIP_HARDWARE", TaskState.IN_PROGRESS);

    Assessment assessed = order.assess(new LineChange.Remove("line-2"));

    assertThat(because(assessed, "line-2")).isEqualTo(RefusedBecause.POINT_OF_NO_RETURN);
    assertThat(verdicts(assessed, "line-2")).endsWith("SHIP_HARDWARE REFUSED");
    assertThat(assessed.price()).isEqualTo(new PriceDifference(eur("0"), eur("0")));
    assertThat(assessed.isRefused()).isTrue();
  }

  @Test
  void whatTheCustomerHasIsChangedByAnOrderOfItsOwn() {
    order.whereTheLineIs("line-1", ItemState.COMPLETED);

    assertThat(because(order.assess(new LineChange.Remove("line-1")), "line-1"))
        .isEqualTo(RefusedBecause.LINE_COMPLETED);
  }

  @Test
  void aLineThatWasTakenOutIsNotShownAndCannotBeChanged() {
    order.whereTheLineIs("line-1", ItemState.CANCELLED);

    assertThat(order.assess(new LineChange.Add(line("line-3", "SERVICE", "70.00"))).lines())
        .extracting(AssessedLine::itemId)
        .containsExactly("line-2", "line-3");
    assertThat(because(order.assess(wanted("line-1", 3, monthly("1.00"))), "line-1"))
        .isEqualTo(RefusedBecause.LINE_CANCELLED);
    assertThat(
            because(order.assess(new LineChange.Add(line("line-1", "SERVICE", "1.00"))), "line-1"))
        .isEqualTo(RefusedBecause.LINE_EXISTS);
  }

  @Test
  void everythingThatSpeaksAgainstTheChangesIsSaidAtOnce() {
    Assessment assessed =
        order.assess(
            new LineChange.Remove("line-9"),
            new LineChange.Add(line("line-2", "SERVICE", "1.00")),
            new LineChange.Add(line("line-3", "FEE", "1.00")),
            wanted("line-1", 1, monthly("100.0")));

    assertThat(because(assessed, "line-9")).isEqualTo(RefusedBecause.LINE_UNKNOWN);
    assertThat(because(assessed, "line-2")).isEqualTo(RefusedBecause.LINE_EXISTS);
    assertThat(because(assessed, "line-3")).isEqualTo(RefusedBecause.RULE_MISSING);
    assertThat(because(assessed, "line-1")).isEqualTo(RefusedBecause.NOTHING_CHANGES);
  }

  @Test
  void anOrderIsInOneCurrency() {
    Charge dollars = new Charge(Charge.ChargeType.RECURRING, new Money(BigDecimal.TEN, "USD"));

    assertThat(because(order.assess(wanted("line-1", 3, dollars)), "line-1"))
        .isEqualTo(RefusedBecause.OTHER_CURRENCY);
  }

  @Test
  void anOrderOfWhichNothingWouldBeLeftIsToBeCancelled() {
    Assessment assessed =
        order.assess(new LineChange.Remove("line-1"), new LineChange.Remove("line-2"));

    assertThat(assessed.lines())
        .extracting(AssessedLine::because)
        .containsOnly(RefusedBecause.NO_LINE_LEFT);
  }

  @Test
  void onceTheWholeOrderIsServedNothingIsChangedAnyMore() {
    order.at("line-2", "NOTIFY_CUSTOMER", TaskState.IN_PROGRESS);

    Assessment assessed = order.assess(new LineChange.Add(line("line-3", "SERVICE", "70.00")));

    assertThat(because(assessed, "line-3")).isEqualTo(RefusedBecause.ORDER_NEARLY_DONE);
    assertThat(verdicts(assessed, "line-1")).startsWith("KEPT");
  }

  private static LineChange wanted(String itemId, int quantity, Charge charge) {
    return new LineChange.Change(itemId, quantity, null, List.of(charge));
  }

  private static RefusedBecause because(Assessment assessed, String itemId) {
    AssessedLine line = of(assessed, itemId);
    assertThat(line.verdict()).isEqualTo(Verdict.REFUSED);
    assertThat(line.detail()).isNotBlank();
    return Objects.requireNonNull(line.because());
  }

  private static String verdicts(Assessment assessed, String itemId) {
    AssessedLine line = of(assessed, itemId);
    return line.verdict()
        + ": "
        + String.join(
            ", ",
            line.tasks().stream()
                .map(
                    task ->
                        task.taskType()
                            + " "
                            + task.verdict()
                            + (task.undoneBy() == null ? "" : " by " + task.undoneBy()))
                .toList());
  }

  private static AssessedLine of(Assessment assessed, String itemId) {
    return assessed.lines().stream()
        .filter(line -> line.itemId().equals(itemId))
        .findFirst()
        .orElseThrow();
  }
}
