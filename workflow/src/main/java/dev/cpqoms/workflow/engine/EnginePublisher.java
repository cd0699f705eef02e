package dev.cpqoms.workflow.engine;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings owed messages to the engine: reads what is due, publishes, then records the answers. Dying
 * between publishing and recording is harmless, because the engine knows the message id when the
 * row is published again; an engine that is away or pushes back is asked again, without end. What
 * it refuses, or declines too often for too long, is quarantined until a person releases it.
 *
 * <p>No transaction is open while the engine is called. Two publishers at once do double work, not
 * harm.
 */
public final class EnginePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(EnginePublisher.class);
  private static final String PURPOSE = "engine-publisher";
  private static final int BATCH = 100;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final UnitOfWork work;
  private final EngineMessages messages;
  private final List<PublicationQueue> queues;

  public EnginePublisher(UnitOfWork work, EngineMessages messages, List<PublicationQueue> queues) {
    this.work = work;
    this.messages = messages;
    this.queues = List.copyOf(queues);
  }

  /** Publishes what is due in every queue once, and answers how many messages were due. */
  public int publishDue() {
    return queues.stream().mapToInt(this::publishDue).sum();
  }

  private int publishDue(PublicationQueue queue) {
    List<Publication> due = work.acrossTenants(PURPOSE, tx -> queue.due(tx, BATCH));
    if (due.isEmpty()) {
      return 0;
    }
    var sent = due.stream().map(p -> new Attempt(p, messages.publish(p).toCompletableFuture()));
    List<Attempt> attempts = sent.toList();
    attempts.forEach(attempt -> attempt.answer().join());
    return work.acrossTenants(
        PURPOSE,
        tx -> {
          attempts.forEach(attempt -> record(tx, queue, attempt));
          return attempts.size();
        });
  }

  private static void record(Transaction tx, PublicationQueue queue, Attempt attempt) {
    Publication publication = attempt.publication();
    switch (attempt.answer().join()) {
      case PublishOutcome.Accepted accepted -> queue.accepted(tx, publication, accepted);
      case PublishOutcome.Postponed postponed -> {
        Duration pause = pauseAfter(publication.attempts());
        queue.postponed(tx, publication, tx.now().plus(pause), postponed.why());
        LOG.warn("{} {} waits {}: {}", queue.name(), publication.id(), pause, postponed.why());
      }
      case PublishOutcome.Declined declined when !publication.isGivenUp(tx.now()) -> {
        Duration pause = pauseAfter(publication.attempts());
        queue.declined(tx, publication, tx.now().plus(pause), declined.why());
        LOG.warn("{} {} declined, waits {}: {}", queue.name(), publication.id(), pause, declined);
      }
      case PublishOutcome.Declined declined -> quarantine(tx, queue, publication, declined.why());
      case PublishOutcome.Refused refused -> quarantine(tx, queue, publication, refused.why());
    }
  }

  private static void quarantine(
      Transaction tx, PublicationQueue queue, Publication publication, String why) {
    queue.refused(tx, publication, why);
    LOG.error("{} {} quarantined: {}", queue.name(), publication.id(), why);
  }

  static Duration pauseAfter(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private record Attempt(Publication publication, CompletableFuture<PublishOutcome> answer) {}
}
