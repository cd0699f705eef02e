package dev.cpqoms.blocks.inbox;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.loop.RetryPolicy;
import dev.cpqoms.blocks.telemetry.TraceContext;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The inbox rows of one consumer, as its two loops use them: each call is a transaction of its own.
 */
final class Inbox {

  private static final int BATCH = 50;

  private final String consumer;
  private final RetryPolicy retries;
  private final UnitOfWork unitOfWork;

  Inbox(Subscription subscription, UnitOfWork unitOfWork) {
    this.consumer = subscription.consumer();
    this.retries = subscription.retries();
    this.unitOfWork = unitOfWork;
  }

  String consumer() {
    return consumer;
  }

  /** Row and effect of an event that has just arrived. */
  Outcome take(Arrival arrival, EventEnvelope event, EventHandler handler) {
    return unitOfWork.run(context(event), tx -> take(tx, arrival, event, handler));
  }

  private Outcome take(Transaction tx, Arrival arrival, EventEnvelope event, EventHandler handler) {
    InboxMapper rows = tx.mapper(InboxMapper.class);
    boolean park =
        rows.hasEarlierUnsettled(consumer, event.aggregateId(), event.aggregateVersion());
    Progress progress = park ? Progress.parked(tx.now()) : Progress.processed(tx.now());
    // First the row, then the effect: a second instance with the same event waits here for the
    // first to end.
    if (rows.add(arrival, progress, tx.now()) == 0) {
      return Outcome.DUPLICATE;
    }
    if (park) {
      return Outcome.PARKED;
    }
    handler.handle(tx, event);
    return Outcome.PROCESSED;
  }

  /** Row and effect of an event that was kept. */
  Outcome takeAgain(KeptEvent kept, EventEnvelope event, EventHandler handler) {
    return unitOfWork.run(context(event), tx -> takeAgain(tx, kept, event, handler));
  }

  private Outcome takeAgain(
      Transaction tx, KeptEvent kept, EventEnvelope event, EventHandler handler) {
    InboxMapper rows = tx.mapper(InboxMapper.class);
    KeptEvent locked = rows.lock(consumer, kept.eventId(), kept.tenantId().value(), tx.now());
    if (locked == null) {
      return Outcome.SKIPPED;
    }
    handler.handle(tx, event);
    rows.note(consumer, locked, Progress.processed(tx.now()), tx.now());
    return Outcome.PROCESSED;
  }

  /**
   * Keeps an event whose first attempt failed; when another instance has it by now, that stands.
   */
  Outcome keepFailed(Arrival arrival, Throwable fault) {
    return housekeeping(
        tx -> {
          Progress progress = Progress.failed(fault, 0, 0, retries, tx.now());
          return keep(tx, arrival, progress);
        });
  }

  Outcome keepUnreadable(Arrival arrival, Throwable fault) {
    return housekeeping(tx -> keep(tx, arrival, Progress.unreadable(fault)));
  }

  private static Outcome keep(Transaction tx, Arrival arrival, Progress progress) {
    int added = tx.mapper(InboxMapper.class).add(arrival, progress, tx.now());
    return added == 0 ? Outcome.DUPLICATE : progress.outcome();
  }

  /** Notes one more failure of a kept event. */
  Outcome noteFailed(KeptEvent kept, Throwable fault) {
    return housekeeping(
        tx -> {
          Progress progress =
              Progress.failed(fault, kept.retryCount(), kept.faultCount(), retries, tx.now());
          int noted = tx.mapper(InboxMapper.class).note(consumer, kept, progress, tx.now());
          return noted == 0 ? Outcome.SKIPPED : progress.outcome();
        });
  }

  List<KeptEvent> due() {
    return housekeeping(tx -> tx.mapper(InboxMapper.class).dueHeads(consumer, tx.now(), BATCH));
  }

  List<DeadLetter> reserveDeadLetters(Duration reservation) {
    return housekeeping(
        tx ->
            tx.mapper(InboxMapper.class)
                .reserveDeadLetters(consumer, tx.now(), tx.now().plus(reservation), BATCH));
  }

  void deadLetterPublished(UUID event) {
    housekeeping(tx -> tx.mapper(InboxMapper.class).deadLetterPublished(consumer, event, tx.now()));
  }

  List<StatusCount> unsettled() {
    return housekeeping(tx -> tx.mapper(InboxMapper.class).unsettled(consumer));
  }

  private <T> T housekeeping(Function<Transaction, T> work) {
    return unitOfWork.acrossTenants("inbox-" + consumer, work);
  }

  private WorkContext context(EventEnvelope event) {
    return new WorkContext(
        event.tenantId(),
        Actor.service(consumer),
        event.correlationId(),
        event.eventId().toString(),
        TraceContext.current(event.traceparent()));
  }
}
