package dev.cpqoms.workflow.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.blocks.security.ServiceToken;
import dev.cpqoms.workflow.Events;
import dev.cpqoms.workflow.job.JobCall;
import dev.cpqoms.workflow.job.JobHeld;
import dev.cpqoms.workflow.job.JobOutcome;
import dev.cpqoms.workflow.job.JobWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every order job over real HTTP: once, again, against somebody else, and against a wall. */
final class LeadingOrderTest {
  private final UUID orderId = IdSource.timeOrdered().next();
  private final FakeOrderService orders = new FakeOrderService(orderId);
  @TempDir Path folder;
  private ServiceClient client;

  @BeforeEach
  void connect() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "a-token");
    client = new ServiceClient(orders.uri(), new ServiceToken(token));
  }

  @AfterEach
  void stop() {
    client.close();
    orders.close();
  }

  @ParameterizedTest
  @CsvSource({
    "order.register-process, SUBMITTED, process-reference",
    "order.validate, SUBMITTED, validate",
    "order.start, DECOMPOSED, start",
    "order.complete, IN_PROGRESS, complete"
  })
  void aJobThatRunsTwiceHasOneEffect(String type, String state, String effect) {
    orders.in(state);

    assertThat(job(type).perform(call(1, 7))).isEqualTo(JobOutcome.done());
    assertThat(job(type).perform(call(1, 7))).isEqualTo(JobOutcome.done());

    assertThat(orders.effects()).containsExactly(effect);
  }

  @Test
  void aDecompositionThatIsAskedForAgainTellsTheSameWaves() {
    orders.in("VALIDATED");

    JobOutcome first = job("order.decompose").perform(call(1, 7));
    JobOutcome again = job("order.decompose").perform(call(1, 7));

    assertThat(first).isInstanceOf(JobOutcome.Done.class).isEqualTo(again);
    assertThat(first.toString()).contains("RESERVE_INVENTORY").contains("task-of-" + orderId);
    assertThat(orders.effects()).containsExactly("decompose");
  }

  @Test
  void aProcessThatComesToADecomposedOrderReadsTheWaves() {
    orders.in("IN_PROGRESS");

    assertThat(job("order.decompose").perform(call(1, 7)).toString())
        .contains("task-of-" + orderId);
    assertThat(orders.effects()).isEmpty();
  }

  @Test
  void aSecondProcessIsToldThatItIsADuplicate() {
    orders.registeredFor("7");

    assertThat(job("order.register-process").perform(call(1, 8)))
        .isInstanceOfSatisfying(
            JobOutcome.BusinessError.class,
            error -> assertThat(error.code()).isEqualTo("DUPLICATE_PROCESS"));
    assertThat(orders.effects()).isEmpty();
  }

  @Test
  void anOrderThatCannotBeFulfilledIsABusinessErrorAlsoWhenAskedAgain() {
    orders.validationLeadsTo("FALLOUT");

    for (int time = 1; time <= 2; time++) {
      assertThat(job("order.validate").perform(call(1, 7)))
          .isInstanceOfSatisfying(
              JobOutcome.BusinessError.class,
              error -> assertThat(error.code()).isEqualTo("ORDER_FALLOUT"));
    }
    assertThat(orders.effects()).containsExactly("validate");
  }

  @Test
  void anOrderThatSomebodyMovedIsReadAgain() {
    orders.somebodyMovesItOnce();

    assertThat(job("order.validate").perform(call(1, 7))).isEqualTo(JobOutcome.done());

    assertThat(orders.effects()).containsExactly("validate");
  }

  @Test
  void anOrderInAStateThatTheStepCannotLeaveIsAFault() {
    orders.in("REFUSED");

    assertThatThrownBy(() -> job("order.validate").perform(call(1, 7)))
        .isInstanceOf(UnexpectedOrder.class)
        .hasMessageContaining("REFUSED");
  }

  @ParameterizedTest
  @CsvSource({
    "order.validate, CANCELLING",
    "order.decompose, CANCELLING",
    "order.start, COMPENSATING",
    "order.complete, CANCELLED",
    "order.complete, FALLOUT",
    "order.start, FAILED",
    "order.complete, FAILED",
    "order.amend, FALLOUT",
    "order.amend, CANCELLING",
    "order.compensate, FALLOUT",
    "order.finish-cancellation, FALLOUT"
  })
  void aStepWaitsWhileSomebodyElseMovesTheOrder(String type, String state) {
    orders.in(state);

    assertThatThrownBy(() -> job(type).perform(call(1, 7)))
        .isInstanceOf(DependencyUnavailable.class);
    assertThat(orders.effects()).isEmpty();
  }

  @Test
  void theProcessOfACancelledOrderLearnsWhatIsInTheAirAndWhatUndoesTheRest() {
    orders.in("CANCELLING");

    assertThat(job("order.find-open-tasks").perform(call(1, 7)).toString()).contains("open");
    assertThat(job("order.compensate").perform(call(2, 7)).toString()).contains("undo");
    assertThat(job("order.compensate").perform(call(2, 7)).toString()).contains("undo");
    assertThat(job("order.finish-cancellation").perform(call(3, 7))).isEqualTo(JobOutcome.done());
    assertThat(job("order.finish-cancellation").perform(call(3, 7))).isEqualTo(JobOutcome.done());

    assertThat(orders.effects()).containsExactly("compensate", "finish-cancellation");
  }

  @Test
  void theProcessOfAnOrderThatHasFailedComesToItsEnd() {
    orders.in("FAILED");

    assertThat(job("order.compensate").perform(call(2, 7)).toString()).contains("undo");
    assertThat(job("order.finish-cancellation").perform(call(3, 7))).isEqualTo(JobOutcome.done());

    assertThat(orders.effects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "order.validate, SUBMITTED",
    "order.decompose, VALIDATED",
    "order.start, DECOMPOSED",
    "order.complete, IN_PROGRESS",
    "order.compensate, CANCELLING",
    "order.finish-cancellation, COMPENSATING"
  })
  void aStepOfASuspendedTenantIsHeldAndGoesOnWhenItIsResumed(String type, String state) {
    orders.in(state);
    orders.suspended(true);

    assertThatThrownBy(() -> job(type).perform(call(1, 7))).isInstanceOf(JobHeld.class);
    assertThat(orders.effects()).isEmpty();

    orders.suspended(false);
    assertThat(job(type).perform(call(1, 7))).isInstanceOf(JobOutcome.Done.class);
    assertThat(orders.effects()).hasSize(1);
  }

  @Test
  void theProcessOfAnOrderOfASuspendedTenantIsRegisteredAllTheSame() {
    orders.suspended(true);

    assertThat(job("order.register-process").perform(call(1, 7))).isEqualTo(JobOutcome.done());
  }

  @Test
  void theProcessOfAnAmendedOrderLearnsWhatIsInTheAirWhatUndoesTheRestAndWhatIsStillToBeDone() {
    orders.in("IN_PROGRESS").amended();

    assertThat(job("order.find-open-tasks").perform(call(1, 7)).toString()).contains("open");
    for (int run = 1; run <= 2; run++) {
      assertThat(job("order.amend").perform(call(2, 7)).toString())
          .contains("undo")
          .contains("task-of-");
    }

    assertThat(orders.effects()).containsExactly("amend");
  }

  @Test
  void anOrderIsNotCompletedWhileItsProcessHasNotHeardOfAnAmendment() {
    orders.in("IN_PROGRESS").amended();

    assertThatThrownBy(() -> job("order.complete").perform(call(1, 7)))
        .isInstanceOf(DependencyUnavailable.class);
    assertThat(orders.effects()).isEmpty();
  }

  @Test
  void aProcessSaysThatItTakesAmendmentsWhenItsVersionDoes() {
    job("order.register-process")
        .perform(
            new JobCall(
                1,
                7,
                new TenantId("acme"),
                "correlation-1",
                Events.TRACEPARENT,
                Map.of("orderId", orderId.toString(), "takesAmendments", true)));

    assertThat(orders.takesAmendments()).isTrue();
  }

  @Test
  void aDrainingServiceIsAnAbsentDependency() {
    orders.drains(true);

    assertThatThrownBy(() -> job("order.validate").perform(call(1, 7)))
        .isInstanceOf(DependencyUnavailable.class);
  }

  @Test
  void aStoppedServiceIsAnAbsentDependency() {
    orders.close();

    assertThatThrownBy(() -> job("order.validate").perform(call(1, 7)))
        .isInstanceOf(DependencyUnavailable.class);
  }

  @Test
  void theCallsBelongToTheTraceOfTheProcess() {
    job("order.validate").perform(call(1, 7));

    assertThat(orders.traceparents()).containsOnly(Events.TRACEPARENT);
  }

  private JobWork job(String type) {
    return OrderJobs.of(client).stream()
        .filter(work -> work.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private JobCall call(long jobKey, long instanceKey) {
    return new JobCall(
        jobKey,
        instanceKey,
        new TenantId("acme"),
        "correlation-1",
        Events.TRACEPARENT,
        Map.of("orderId", orderId.toString()));
  }
}
