package dev.cpqoms.order.attempt;

import dev.cpqoms.blocks.database.Transaction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All calls to partners of the transaction's tenant; changed only under the order's lock. */
public final class Attempts {

  public static final List<Class<?>> MAPPERS = List.of(AttemptMapper.class);

  public Optional<ExternalCallAttempt> find(Transaction tx, UUID attemptId) {
    return Optional.ofNullable(mapper(tx).find(tx.tenant(), attemptId)).map(AttemptRow::toAttempt);
  }

  /**
   * Every attempt of the task but the given one, oldest first: one per round that people ended.
   * What asks to cancel one of them is none of them.
   */
  public List<ExternalCallAttempt> earlier(
      Transaction tx, UUID taskId, @Nullable UUID currentAttemptId) {
    return mapper(tx).ofTask(tx.tenant(), taskId).stream()
        .map(AttemptRow::toAttempt)
        .filter(attempt -> !attempt.attemptId().equals(currentAttemptId))
        .toList();
  }

  /**
   * The attempt that waits for this work of the partner, though an earlier round had asked for it.
   */
  public Optional<ExternalCallAttempt> waitingFor(
      Transaction tx, UUID taskId, String externalReference) {
    return mapper(tx).ofTask(tx.tenant(), taskId).stream()
        .map(AttemptRow::toAttempt)
        .filter(attempt -> attempt.waitsFor(externalReference))
        .findFirst();
  }

  /** The call that had the task's effect; none when people have done it by hand. */
  public Optional<ExternalCallAttempt> doneFor(Transaction tx, UUID taskId) {
    return mapper(tx).ofTask(tx.tenant(), taskId).stream()
        .map(AttemptRow::toAttempt)
        .filter(attempt -> attempt.status() == AttemptStatus.DONE)
        .reduce((earlier, later) -> later);
  }

  /** The attempt that a partner's callback is about. */
  public Optional<ExternalCallAttempt> findByKey(
      Transaction tx, String adapter, String idempotencyKey) {
    return Optional.ofNullable(mapper(tx).findByKey(tx.tenant(), adapter, idempotencyKey))
        .map(AttemptRow::toAttempt);
  }

  /** The call that asks the partner to cancel what the given one asked for. */
  public Optional<ExternalCallAttempt> cancellationOf(Transaction tx, UUID attemptId) {
    return Optional.ofNullable(mapper(tx).cancellationOf(tx.tenant(), attemptId))
        .map(AttemptRow::toAttempt);
  }

  /** Whether the call waits in the queue of deliveries, or is being made out of it. */
  public boolean isQueued(Transaction tx, UUID attemptId) {
    return mapper(tx).isQueued(tx.tenant(), attemptId);
  }

  public void add(Transaction tx, ExternalCallAttempt attempt) {
    mapper(tx).insert(tx.tenant(), attempt, tx.now());
  }

  public void update(Transaction tx, ExternalCallAttempt attempt) {
    mapper(tx).update(tx.tenant(), attempt, attempt.closedAt(tx.now()));
  }

  /** Keeps the partner's number for work of which a closed call did not know. */
  public void refer(Transaction tx, UUID attemptId, String externalReference) {
    mapper(tx).refer(tx.tenant(), attemptId, externalReference);
  }

  /** The call that the partner has spoken of, which counted as refused, had the task's effect. */
  public void believe(Transaction tx, UUID taskId) {
    mapper(tx).ofTask(tx.tenant(), taskId).stream()
        .map(AttemptRow::toAttempt)
        .filter(attempt -> attempt.status().isClosed())
        .max(Comparator.comparing(attempt -> attempt.outcome().externalReference() != null))
        .ifPresent(
            attempt ->
                update(tx, attempt.now(AttemptStatus.DONE, ExternalCallAttempt.Outcome.NONE)));
  }

  private static AttemptMapper mapper(Transaction tx) {
    return tx.mapper(AttemptMapper.class);
  }
}
