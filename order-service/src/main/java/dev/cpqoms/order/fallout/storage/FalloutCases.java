package dev.cpqoms.order.fallout.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.fallout.domain.CaseFilter;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.ProcessIncident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All fallout cases of the transaction's tenant; changed only under their order's lock. */
public final class FalloutCases {

  public static final List<Class<?>> MAPPERS = List.of(FalloutMapper.class, ThresholdMapper.class);

  public FalloutCase get(Transaction tx, UUID caseId) {
    FalloutRow row = mapper(tx).find(tx.tenant(), caseId);
    if (row == null) {
      throw Refusal.notFound("fallout case");
    }
    return row.toCase();
  }

  /** The newest first. */
  public List<FalloutCase> find(
      Transaction tx, CaseFilter filter, @Nullable UUID olderThan, int limit) {
    return mapper(tx).page(tx.tenant(), filter, olderThan, limit).stream()
        .map(FalloutRow::toCase)
        .toList();
  }

  /** The cases of the order that wait for a decision, the oldest first. */
  public List<FalloutCase> open(Transaction tx, UUID orderId) {
    return mapper(tx).open(tx.tenant(), orderId).stream().map(FalloutRow::toCase).toList();
  }

  /** Of those, the ones that the order waits for. */
  public int countOpen(Transaction tx, UUID orderId) {
    return mapper(tx).countOpen(tx.tenant(), orderId);
  }

  /** The case whose retry has not been verified, of this task or of the order as a whole. */
  public @Nullable UUID retried(Transaction tx, UUID orderId, @Nullable UUID taskId) {
    return mapper(tx).retried(tx.tenant(), orderId, taskId);
  }

  /** The case that an incident of the engine is part of. */
  public Optional<FalloutCase> ofIncident(Transaction tx, UUID orderId, ProcessIncident incident) {
    return Optional.ofNullable(
            mapper(tx)
                .ofIncident(
                    tx.tenant(), orderId, incident.processInstanceKey(), incident.incidentKey()))
        .map(FalloutRow::toCase);
  }

  /** The newest case of the same process that has not been verified, open or not. */
  public Optional<FalloutCase> ofProcess(Transaction tx, UUID orderId, ProcessIncident incident) {
    return Optional.ofNullable(
            mapper(tx).ofProcess(tx.tenant(), orderId, incident.processInstanceKey()))
        .map(FalloutRow::toCase);
  }

  /** Only for the session of the housekeeping: resolved cases of any tenant. */
  public List<DueCase> dueForVerification(Transaction tx, int limit) {
    return mapper(tx).dueForVerification(tx.now(), limit);
  }

  public void verifyAgainAt(Transaction tx, UUID caseId, Instant at) {
    mapper(tx).verifyAgainAt(tx.tenant(), caseId, at);
  }

  public void add(Transaction tx, FalloutCase fallout) {
    mapper(tx).insert(FalloutRow.of(tx.tenant(), fallout));
  }

  public void update(Transaction tx, FalloutCase fallout) {
    if (mapper(tx).update(FalloutRow.of(tx.tenant(), fallout)) == 0) {
      long version = fallout.progress().version();
      throw Refusal.stale(version - 1, version);
    }
  }

  private static FalloutMapper mapper(Transaction tx) {
    return tx.mapper(FalloutMapper.class);
  }
}
