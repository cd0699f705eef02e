package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.workflow.engine.EngineIncidents;
import dev.cpqoms.workflow.engine.EngineIncidents.Told;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the engine what people decided. No transaction is open meanwhile; dying between telling and
 * recording is harmless, because the engine is told again and says that there is no such incident
 * any more. The incident is RESOLVED by the engine's own word, which its exporter brings.
 */
final class TellingEngine {
  private static final Logger LOG = LoggerFactory.getLogger(TellingEngine.class);
  private static final String PURPOSE = "incident-resolver";
  private static final int MOST = 50;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final UnitOfWork work;
  private final EngineIncidents engine;

  TellingEngine(UnitOfWork work, EngineIncidents engine) {
    this.work = work;
    this.engine = engine;
  }

  /** Tells what is due once; whether anything was. */
  boolean tellDue() {
    List<OwedResolution> due =
        work.acrossTenants(PURPOSE, tx -> tx.mapper(IncidentMapper.class).due(tx.now(), MOST));
    due.forEach(this::tell);
    return !due.isEmpty();
  }

  private void tell(OwedResolution owed) {
    Told told = engine.resolve(owed.incidentKey(), owed.exhaustedJob());
    LOG.info("Incident {}: the engine was told, {}", owed.incidentKey(), told);
    work.acrossTenants(PURPOSE, tx -> record(tx, owed, told));
  }

  private static int record(Transaction tx, OwedResolution owed, Told told) {
    IncidentMapper mapper = tx.mapper(IncidentMapper.class);
    return switch (told) {
      case Told.Gone _ -> mapper.gone(owed.incidentId(), tx.now());
      // Its word should come within a second; when it does not, the engine is asked again.
      case Told.Accepted _ -> mapper.told(owed.incidentId(), tx.now().plus(LONGEST_PAUSE), null);
      case Told.Postponed postponed ->
          mapper.told(
              owed.incidentId(), tx.now().plus(pauseAfter(owed.attempts())), postponed.why());
    };
  }

  static Duration pauseAfter(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
