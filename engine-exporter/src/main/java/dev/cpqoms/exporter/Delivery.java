package dev.cpqoms.exporter;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Brings facts to the recipient in the order of the log, one batch at a time, and tells the broker
 * how far it is: never further than what the recipient has confirmed. A batch that is not confirmed
 * is sent again, without end.
 *
 * <p>Belongs to the broker's exporter thread alone. It never waits there: what is under way is
 * looked at in the next turn.
 */
final class Delivery {
  static final int MOST_IN_A_BATCH = 250;
  static final int MOST_WAITING = 5_000;

  /** So long without a fact, and an empty batch tells that the exporter is alive. */
  static final Duration SILENCE = Duration.ofSeconds(5);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int COMPLAIN_EVERY = 20;

  private final int partition;
  private final Recipient recipient;
  private final LongConsumer acknowledgement;
  private final LongSupplier nanoTime;
  private final Logger log;

  private final Deque<Fact> waiting = new ArrayDeque<>();
  private @Nullable Flight flight;
  private long seen;
  private long acknowledged;
  private int failures;
  private long notBefore;
  private long silentUntil;

  /** A batch on its way; {@code through} is acknowledged when it has arrived. */
  private record Flight(List<Fact> facts, long through, CompletableFuture<Void> arrival) {}

  Delivery(
      int partition,
      Recipient recipient,
      LongConsumer acknowledgement,
      LongSupplier nanoTime,
      Logger log) {
    this.partition = partition;
    this.recipient = recipient;
    this.acknowledgement = acknowledgement;
    this.nanoTime = nanoTime;
    this.log = log;
    this.notBefore = nanoTime.getAsLong();
    this.silentUntil = notBefore;
  }

  /** Says how far earlier deliveries came: what the log begins behind. */
  Delivery from(long position) {
    seen = Math.max(0, position);
    acknowledged = seen;
    return this;
  }

  /**
   * Takes note of a record.
   *
   * @param fact null when there is nothing to tell about it
   * @throws BacklogFull when the record has to be offered again
   */
  void offer(long position, @Nullable Fact fact) {
    if (fact != null) {
      if (waiting.size() >= MOST_WAITING) {
        throw new BacklogFull(waiting.size());
      }
      waiting.add(fact);
    }
    seen = Math.max(seen, position);
  }

  /** Looks at what is under way, and sends what is due. */
  void turn() {
    if (flight != null && flight.arrival().isDone()) {
      settle(flight);
    }
    if (flight == null && waiting.isEmpty()) {
      acknowledge(seen);
    }
    long now = nanoTime.getAsLong();
    boolean due = !waiting.isEmpty() || now - silentUntil >= 0;
    if (flight == null && due && now - notBefore >= 0) {
      send();
    }
  }

  private void send() {
    List<Fact> facts = new ArrayList<>();
    while (!waiting.isEmpty() && facts.size() < MOST_IN_A_BATCH) {
      facts.add(waiting.remove());
    }
    // Behind the last fact nothing may be claimed while others wait.
    long through = waiting.isEmpty() ? seen : facts.getLast().position();
    flight = new Flight(facts, through, taken(body(facts, through)));
  }

  /** A fault in sending is an answer like any other: the facts go back to those that wait. */
  private CompletableFuture<Void> taken(String body) {
    try {
      return recipient.take(body);
    } catch (RuntimeException fault) {
      return CompletableFuture.failedFuture(fault);
    }
  }

  private String body(List<Fact> facts, long through) {
    String list = facts.stream().map(Fact::json).collect(Collectors.joining(",", "[", "]"));
    return new JsonObject()
        .with("partitionId", partition)
        .with("through", through)
        .withRaw("facts", list)
        .end();
  }

  private void settle(Flight ended) {
    flight = null;
    long now = nanoTime.getAsLong();
    if (!ended.arrival().isCompletedExceptionally()) {
      failures = 0;
      silentUntil = now + SILENCE.toNanos();
      acknowledge(ended.through());
      return;
    }
    for (Fact fact : ended.facts().reversed()) {
      waiting.addFirst(fact);
    }
    Duration pause = pauseAfter(failures);
    notBefore = now + pause.toNanos();
    if (failures++ % COMPLAIN_EVERY == 0) {
      log.warn(
          "Workflow does not take {} facts; they are kept and sent again in {}: {}",
          waiting.size(),
          pause,
          String.valueOf(ended.arrival().exceptionNow().getMessage()));
    }
  }

  private void acknowledge(long position) {
    if (position > acknowledged) {
      acknowledged = position;
      acknowledgement.accept(position);
    }
  }

  static Duration pauseAfter(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
