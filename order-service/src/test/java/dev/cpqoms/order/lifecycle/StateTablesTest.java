package dev.cpqoms.order.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.order.amendment.domain.AmendmentCommand;
import dev.cpqoms.order.amendment.domain.AmendmentLifecycle;
import dev.cpqoms.order.amendment.domain.AmendmentState;
import dev.cpqoms.order.delivery.domain.DeliveryCommand;
import dev.cpqoms.order.delivery.domain.DeliveryLifecycle;
import dev.cpqoms.order.delivery.domain.DeliveryState;
import dev.cpqoms.order.fallout.domain.FalloutCommand;
import dev.cpqoms.order.fallout.domain.FalloutLifecycle;
import dev.cpqoms.order.fallout.domain.FalloutState;
import dev.cpqoms.order.order.domain.OrderCommand;
import dev.cpqoms.order.order.domain.OrderLifecycle;
import dev.cpqoms.order.order.domain.OrderState;
import dev.cpqoms.order.task.domain.TaskCommand;
import dev.cpqoms.order.task.domain.TaskLifecycle;
import dev.cpqoms.order.task.domain.TaskState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of state and command, against the tables written down a second time, by state. */
class StateTablesTest {

  private static final Map<String, String> ORDER =
      Map.ofEntries(
          Map.entry(
              "SUBMITTED",
              "VALIDATE>VALIDATED RAISE_FALLOUT>FALLOUT REQUEST_CANCELLATION>CANCELLING"),
          Map.entry("VALIDATED", "DECOMPOSE>DECOMPOSED REQUEST_CANCELLATION>CANCELLING"),
          Map.entry("DECOMPOSED", "START>IN_PROGRESS REQUEST_CANCELLATION>CANCELLING"),
          Map.entry(
              "IN_PROGRESS",
              "WORK_ON_TASK>IN_PROGRESS REACH_PARTIAL>PARTIAL COMPLETE>COMPLETED"
                  + " AMEND>IN_PROGRESS TAKE_AMENDMENT>IN_PROGRESS"
                  + " RAISE_FALLOUT>FALLOUT REQUEST_CANCELLATION>CANCELLING"),
          Map.entry(
              "PARTIAL",
              "WORK_ON_TASK>PARTIAL LEAVE_PARTIAL>IN_PROGRESS COMPLETE>COMPLETED"
                  + " RAISE_FALLOUT>FALLOUT AMEND>PARTIAL TAKE_AMENDMENT>PARTIAL"
                  + " REQUEST_CANCELLATION>CANCELLING"),
          Map.entry(
              "FALLOUT",
              "WORK_ON_TASK>FALLOUT RAISE_FALLOUT>FALLOUT RESOLVE_ONE_CASE>FALLOUT"
                  + " RETURN_TO_CAPTURE>SUBMITTED RETURN_TO_PROGRESS>IN_PROGRESS"
                  + " RETURN_TO_PARTIAL>PARTIAL RETURN_TO_CANCELLING>CANCELLING"
                  + " RETURN_TO_COMPENSATING>COMPENSATING REQUEST_CANCELLATION>CANCELLING"
                  + " REQUEST_FAILURE>CANCELLING"),
          Map.entry(
              "CANCELLING",
              "WORK_ON_TASK>CANCELLING RAISE_FALLOUT>FALLOUT COMPENSATE>COMPENSATING"
                  + " CANCEL>CANCELLED FAIL>FAILED"),
          Map.entry(
              "COMPENSATING",
              "WORK_ON_TASK>COMPENSATING CANCEL>CANCELLED FAIL>FAILED RAISE_FALLOUT>FALLOUT"));

  private static final Map<String, String> TASK =
      Map.ofEntries(
          Map.entry("PENDING", "BEGIN>IN_PROGRESS SKIP>SKIPPED"),
          Map.entry(
              "IN_PROGRESS",
              "COMPLETE>COMPLETED AWAIT_CALLBACK>WAITING_CALLBACK LOSE_OUTCOME>UNKNOWN_OUTCOME"
                  + " REFUSE>FALLOUT FAIL>FAILED"),
          Map.entry(
              "WAITING_CALLBACK",
              "COMPLETE>COMPLETED LOSE_OUTCOME>UNKNOWN_OUTCOME CANCEL_CALL>WAITING_CALLBACK"
                  + " REFUSE>FALLOUT FAIL>FAILED"),
          Map.entry(
              "UNKNOWN_OUTCOME",
              "COMPLETE>COMPLETED AWAIT_CALLBACK>WAITING_CALLBACK RETRY_CALL>IN_PROGRESS"
                  + " REFUSE>FALLOUT FAIL>FAILED"),
          Map.entry(
              "FALLOUT",
              "RETRY>PENDING RESOLVE_MANUALLY>MANUALLY_RESOLVED SKIP>SKIPPED FAIL>FAILED"),
          Map.entry("FAILED", "ASK_AGAIN>PENDING BELIEVE>COMPLETED"),
          Map.entry("SKIPPED", "ASK_AGAIN>PENDING BELIEVE>COMPLETED"),
          Map.entry("COMPLETED", "COMPENSATE>COMPENSATED ASK_AGAIN>PENDING"),
          Map.entry("MANUALLY_RESOLVED", "COMPENSATE>COMPENSATED"));

  private static final Map<String, String> FALLOUT =
      Map.of(
          "IDENTIFIED",
          "ASSIGN>ASSIGNED RESOLVE>RESOLVED PROPOSE_FAILURE>IDENTIFIED REJECT_FAILURE>IDENTIFIED",
          "ASSIGNED",
          "ASSIGN>ASSIGNED RESOLVE>RESOLVED PROPOSE_FAILURE>ASSIGNED REJECT_FAILURE>ASSIGNED",
          "RESOLVED",
          "VERIFY>VERIFIED_CLOSED");

  private static final Map<String, String> DELIVERY =
      Map.of(
          "QUEUED",
          "CLAIM>IN_FLIGHT DELIVER>DELIVERED GIVE_UP>FAILED RETRY>QUEUED"
              + " REQUEST_CANCELLATION>QUEUED CANCEL>CANCELLED",
          "IN_FLIGHT",
          "CLAIM>IN_FLIGHT DELIVER>DELIVERED POSTPONE>QUEUED GIVE_UP>FAILED"
              + " REQUEST_CANCELLATION>IN_FLIGHT CANCEL>CANCELLED");

  private static final Map<String, String> AMENDMENT =
      Map.of("ASSESSED", "CONFIRM>CONFIRMED WITHDRAW>WITHDRAWN EXPIRE>EXPIRED");

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("amendmentPairs")
  void anAmendmentGoesWhereTheTableSays(AmendmentState state, AmendmentCommand command) {
    assertThat(AmendmentLifecycle.TABLE.next(state, command).map(Enum::name).orElse("refused"))
        .isEqualTo(expected(AMENDMENT, state, command));
  }

  static Stream<Arguments> amendmentPairs() {
    return pairs(AmendmentState.values(), AmendmentCommand.values());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("deliveryPairs")
  void aDeliveryGoesWhereTheTableSays(DeliveryState state, DeliveryCommand command) {
    assertThat(DeliveryLifecycle.TABLE.next(state, command).map(Enum::name).orElse("refused"))
        .isEqualTo(expected(DELIVERY, state, command));
  }

  static Stream<Arguments> deliveryPairs() {
    return pairs(DeliveryState.values(), DeliveryCommand.values());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("orderPairs")
  void anOrderGoesWhereTheTableSays(OrderState state, OrderCommand command) {
    assertThat(OrderLifecycle.TABLE.next(state, command).map(Enum::name).orElse("refused"))
        .isEqualTo(expected(ORDER, state, command));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("taskPairs")
  void aTaskGoesWhereTheTableSays(TaskState state, TaskCommand command) {
    assertThat(TaskLifecycle.TABLE.next(state, command).map(Enum::name).orElse("refused"))
        .isEqualTo(expected(TASK, state, command));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("falloutPairs")
  void aCaseGoesWhereTheTableSays(FalloutState state, FalloutCommand command) {
    assertThat(FalloutLifecycle.TABLE.next(state, command).map(Enum::name).orElse("refused"))
        .isEqualTo(expected(FALLOUT, state, command));
  }

  @Test
  void aTableWithTwoAnswersToOneCommandIsRefused() {
    assertThatThrownBy(
            () ->
                StateTable.of(
                    List.of(
                        StateTable.row(
                            FalloutState.IDENTIFIED, FalloutCommand.ASSIGN, FalloutState.ASSIGNED),
                        StateTable.row(
                            FalloutState.IDENTIFIED,
                            FalloutCommand.ASSIGN,
                            FalloutState.RESOLVED))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Arguments> orderPairs() {
    return pairs(OrderState.values(), OrderCommand.values());
  }

  static Stream<Arguments> taskPairs() {
    return pairs(TaskState.values(), TaskCommand.values());
  }

  static Stream<Arguments> falloutPairs() {
    return pairs(FalloutState.values(), FalloutCommand.values());
  }

  private static Stream<Arguments> pairs(Enum<?>[] states, Enum<?>[] commands) {
    return Stream.of(states)
        .flatMap(state -> Stream.of(commands).map(command -> Arguments.arguments(state, command)));
  }

  private static String expected(Map<String, String> table, Enum<?> state, Enum<?> command) {
    Map<String, String> steps =
        Stream.of(table.getOrDefault(state.name(), "").split(" "))
            .filter(step -> !step.isEmpty())
            .map(step -> step.split(">"))
            .collect(Collectors.toMap(step -> step[0], step -> step[1]));
    return steps.getOrDefault(command.name(), "refused");
  }
}
