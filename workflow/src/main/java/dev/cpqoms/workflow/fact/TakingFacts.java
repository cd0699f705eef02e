package dev.cpqoms.workflow.fact;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.workflow.WorkflowError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch of facts into the projections, in one transaction with the position that they lead
 * to. A batch that comes again, whole or in part, changes nothing the second time.
 */
public final class TakingFacts {

  /** The mapper that a unit of work must know for this class to work. */
  public static final Class<?> MAPPER = EnginePositionMapper.class;

  private static final Logger LOG = LoggerFactory.getLogger(TakingFacts.class);
  private static final String PURPOSE = "engine-facts";

  private final UnitOfWork work;
  private final List<FactProjection> projections;

  /**
   * @param projections in the order in which they take the facts
   */
  public TakingFacts(UnitOfWork work, List<FactProjection> projections) {
    this.work = work;
    this.projections = List.copyOf(projections);
  }

  /**
   * Answers the position up to which the partition's log is taken now.
   *
   * @throws Refusal ENGINE_LOG_UNKNOWN when the facts cannot belong to the log that was taken so
   *     far
   */
  public TakenFacts take(FactBatch batch) {
    return switch (work.acrossTenants(PURPOSE, tx -> taken(tx, batch))) {
      case Decision.Yes<TakenFacts>(TakenFacts taken) -> taken;
      // Thrown after the end of the transaction, which has noted that the log is another one.
      case Decision.No<TakenFacts>(Rejection no) -> throw new Refusal(no.code(), no.detail());
    };
  }

  /** How long the most silent partition has said nothing; before the first word, since then. */
  public Duration silence(Instant since) {
    return work.acrossTenants(
        PURPOSE,
        tx -> {
          Instant heard = tx.mapper(EnginePositionMapper.class).heardLast();
          return Duration.between(heard == null ? since : heard, tx.now());
        });
  }

  /** Up to when every partition has told everything; null when none has ever told anything. */
  public @Nullable Instant toldUntil(Transaction tx) {
    return tx.mapper(EnginePositionMapper.class).toldUntil();
  }

  /** How many partitions tell of another log than the one that was followed. */
  public long refusedLogs() {
    return work.acrossTenants(PURPOSE, tx -> tx.mapper(EnginePositionMapper.class).refusedLogs());
  }

  private Decision<TakenFacts> taken(Transaction tx, FactBatch batch) {
    EnginePositionMapper positions = tx.mapper(EnginePositionMapper.class);
    positions.begin(batch.partitionId(), tx.now());
    EnginePosition position = positions.lock(batch.partitionId());
    if (batch.facts().stream().noneMatch(position::contradicts)) {
      if (position.refused() && batch.facts().stream().anyMatch(fact -> !position.isRepeat(fact))) {
        // The old log is back; a decision about the other one must not wait for the next.
        positions.followed(batch.partitionId());
      }
      return Decision.yes(taken(tx, position, batch));
    }
    if (position.acceptanceDue()) {
      LostLog lost = new LostLog(batch.partitionId(), position.restoredTo());
      projections.reversed().forEach(projection -> projection.forget(tx, lost));
      positions.followed(batch.partitionId());
      LOG.warn("Partition {} is followed in a new log; forgotten: {}", batch.partitionId(), lost);
      return Decision.yes(taken(tx, position.anew(), batch));
    }
    String why =
        "Partition "
            + batch.partitionId()
            + " tells news at or below position "
            + position.positionNo()
            + ", which was taken already.";
    positions.refused(batch.partitionId(), why, tx.now());
    return Decision.no(WorkflowError.ENGINE_LOG_UNKNOWN, why);
  }

  private TakenFacts taken(Transaction tx, EnginePosition position, FactBatch batch) {
    List<EngineFact> news =
        batch.facts().stream().filter(fact -> !position.isRepeat(fact)).toList();
    projections.forEach(projection -> projection.take(tx, news));
    EnginePosition moved = position.after(batch, tx.now());
    tx.mapper(EnginePositionMapper.class).move(moved);
    return new TakenFacts(batch.partitionId(), moved.positionNo());
  }
}
