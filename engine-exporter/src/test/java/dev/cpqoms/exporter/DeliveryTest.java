package dev.cpqoms.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

final class DeliveryTest {
  private final FakeWorkflow workflow = new FakeWorkflow();
  private final List<Long> acknowledged = new ArrayList<>();
  private long now = 1_000;
  private final Delivery delivery =
      new Delivery(1, workflow, acknowledged::add, () -> now, NOPLogger.NOP_LOGGER).from(-1);

  @Test
  void nothingIsAcknowledgedBeforeWorkflowHasIt() {
    offer(5);
    delivery.turn();
    delivery.turn();
    assertThat(workflow.bodies).hasSize(1);
    assertThat(acknowledged).isEmpty();

    workflow.confirm();
    delivery.turn();

    assertThat(acknowledged).containsExactly(5L);
  }

  @Test
  void whatWasNotConfirmedIsSentAgainBeforeWhatCameLater() {
    offer(5);
    delivery.turn();
    offer(6);
    workflow.fail();
    delivery.turn();
    assertThat(workflow.bodies).as("it waits before the next attempt").hasSize(1);

    later(Duration.ofMillis(200));
    delivery.turn();

    assertThat(workflow.bodies).hasSize(2);
    assertThat(workflow.last()).contains("\"facts\":[{\"n\":5},{\"n\":6}]");
    assertThat(acknowledged).isEmpty();
  }

  @Test
  void aFaultInSendingLosesNothing() {
    confirmTheFirstSignOfLife();
    workflow.breaks = true;
    offer(5);
    delivery.turn();
    offer(6);
    delivery.turn();
    later(Duration.ofSeconds(5));
    delivery.turn();
    delivery.turn();
    assertThat(acknowledged).as("nobody has them").isEmpty();

    workflow.breaks = false;
    later(Duration.ofSeconds(5));
    delivery.turn();
    assertThat(workflow.last()).contains("\"facts\":[{\"n\":5},{\"n\":6}]");
    workflow.confirm();
    delivery.turn();

    assertThat(acknowledged).containsExactly(6L);
  }

  @Test
  void aFaultInSendingIsNotMetFiftyTimesASecond() {
    confirmTheFirstSignOfLife();
    workflow.breaks = true;
    offer(5);
    delivery.turn();
    delivery.turn();
    delivery.turn();
    delivery.turn();

    assertThat(workflow.faults).as("it waits before the next attempt").isEqualTo(1);
  }

  @Test
  void anOutageOfAnyLengthLosesNothing() {
    for (int position = 1; position <= Delivery.MOST_WAITING; position++) {
      offer(position);
    }
    for (int attempt = 0; attempt < 30; attempt++) {
      delivery.turn();
      workflow.fail();
      delivery.turn();
      later(Duration.ofSeconds(5));
    }
    assertThatThrownBy(() -> offer(5_001)).isInstanceOf(BacklogFull.class);
    assertThat(acknowledged).isEmpty();

    int batches = Delivery.MOST_WAITING / Delivery.MOST_IN_A_BATCH;
    for (int batch = 0; batch < batches; batch++) {
      delivery.turn();
      workflow.confirm();
    }
    delivery.turn();

    assertThat(acknowledged).hasSize(batches).isSorted().endsWith((long) Delivery.MOST_WAITING);
  }

  @Test
  void aFullBatchClaimsNoMoreThanItsLastFact() {
    for (int position = 1; position <= Delivery.MOST_IN_A_BATCH + 1; position++) {
      offer(position);
    }
    delivery.offer(900, null);
    delivery.turn();

    assertThat(workflow.last()).contains("\"through\":" + Delivery.MOST_IN_A_BATCH + ",");
    workflow.confirm();
    delivery.turn();
    assertThat(workflow.last()).contains("\"through\":900,");
  }

  @Test
  void recordsWithoutAFactDoNotHoldBackTheLog() {
    confirmTheFirstSignOfLife();
    delivery.offer(41, null);
    delivery.offer(42, null);
    delivery.turn();

    assertThat(acknowledged).containsExactly(42L);
  }

  @Test
  void silenceIsBrokenByAnEmptyBatch() {
    confirmTheFirstSignOfLife();
    delivery.turn();
    assertThat(workflow.bodies).hasSize(1);

    later(Delivery.SILENCE);
    delivery.turn();

    assertThat(workflow.bodies).hasSize(2);
    assertThat(workflow.last()).isEqualTo("{\"partitionId\":1,\"through\":0,\"facts\":[]}");
  }

  @Test
  void pausesGrowAndEndAtFiveSeconds() {
    assertThat(Delivery.pauseAfter(0)).isEqualTo(Duration.ofMillis(200));
    assertThat(Delivery.pauseAfter(3)).isEqualTo(Duration.ofMillis(1_600));
    assertThat(Delivery.pauseAfter(500)).isEqualTo(Duration.ofSeconds(5));
  }

  private void confirmTheFirstSignOfLife() {
    delivery.turn();
    workflow.confirm();
    delivery.turn();
  }

  private void offer(long position) {
    delivery.offer(position, new Fact(position, "{\"n\":" + position + "}"));
  }

  private void later(Duration by) {
    now += by.toNanos();
  }

  /** Answers when the test says so. */
  private static final class FakeWorkflow implements Recipient {
    private final List<String> bodies = new ArrayList<>();
    private CompletableFuture<Void> answer = new CompletableFuture<>();

    /** Makes sending itself impossible, as a wrong address or an unreadable token does. */
    private boolean breaks;

    private int faults;

    @Override
    public CompletableFuture<Void> take(String body) {
      if (breaks) {
        faults++;
        throw new IllegalArgumentException("invalid URI scheme workflow");
      }
      bodies.add(body);
      answer = new CompletableFuture<>();
      return answer;
    }

    String last() {
      return bodies.getLast();
    }

    void confirm() {
      answer.complete(null);
    }

    void fail() {
      answer.completeExceptionally(new IOException("away"));
    }

    @Override
    public void close() {
      bodies.clear();
    }
  }
}
