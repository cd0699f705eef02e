package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.workflow.fact.EngineFact;
import dev.cpqoms.workflow.fact.FactProjection;
import dev.cpqoms.workflow.fact.LostLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All incidents that the engine has told of. */
public final class Incidents implements FactProjection {

  /** The mappers that a unit of work must know for incidents to be seen and told. */
  public static final List<Class<?>> MAPPERS = List.of(IncidentMapper.class, OwedCaseMapper.class);

  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  private final IdSource ids;

  public Incidents(IdSource ids) {
    this.ids = ids;
  }

  /** Processes must have taken the same facts before: they know whose an incident is. */
  @Override
  public void take(Transaction tx, List<EngineFact> facts) {
    IncidentMapper mapper = tx.mapper(IncidentMapper.class);
    processes(facts, EngineFact.KeySet.class::isInstance).ifPresent(mapper::give);
    facts.forEach(fact -> take(mapper, fact));
    processes(facts, Incidents::isEnd).ifPresent(mapper::forgetJobs);
  }

  /** What was resolved since the backup stands still again in the restored engine. */
  @Override
  public void forget(Transaction tx, LostLog lost) {
    IncidentMapper mapper = tx.mapper(IncidentMapper.class);
    mapper.forget(lost, tx.now());
    mapper.reopen(lost);
    mapper.forgetAllJobs(lost);
  }

  private static Optional<Set<Long>> processes(
      List<EngineFact> facts, Predicate<EngineFact> chosen) {
    Set<Long> keys =
        facts.stream()
            .filter(chosen)
            .map(EngineFact::processInstanceKey)
            .collect(Collectors.toSet());
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
  }

  private static boolean isEnd(EngineFact fact) {
    return fact instanceof EngineFact.ProcessCompleted
        || fact instanceof EngineFact.ProcessTerminated;
  }

  private void take(IncidentMapper mapper, EngineFact fact) {
    switch (fact) {
      case EngineFact.JobEndedBadly job -> mapper.jobEndedBadly(job);
      case EngineFact.IncidentCreated incident -> open(mapper, incident);
      case EngineFact.IncidentResolved incident -> mapper.resolved(incident);
      case EngineFact.KeySet _,
          EngineFact.ProcessStarted _,
          EngineFact.ProcessCompleted _,
          EngineFact.ProcessTerminated _ -> {}
    }
  }

  private void open(IncidentMapper mapper, EngineFact.IncidentCreated incident) {
    mapper.open(ids.next(), incident);
    LOG.warn(
        "Incident {} at {} of {}: {} {}",
        incident.incidentKey(),
        incident.elementId(),
        incident.processId(),
        incident.errorType(),
        incident.errorMessage());
  }

  Incident get(Transaction tx, UUID incidentId) {
    Incident incident = tx.mapper(IncidentMapper.class).find(tx.tenant(), incidentId);
    if (incident == null) {
      throw Refusal.notFound("incident");
    }
    return incident;
  }

  /** Notes that the transaction's actor wants the process to go on. */
  void decide(Transaction tx, Incident open, String reason) {
    String actor = tx.context().actor().subject();
    int decided =
        tx.mapper(IncidentMapper.class).decide(tx.tenant(), open, actor, reason, tx.now());
    if (decided == 0) {
      throw Refusal.stale(open.version(), open.version() + 1);
    }
  }

  /** The newest first. */
  List<Incident> find(Transaction tx, IncidentQuery query) {
    return tx.mapper(IncidentMapper.class).page(tx.tenant(), query);
  }
}
