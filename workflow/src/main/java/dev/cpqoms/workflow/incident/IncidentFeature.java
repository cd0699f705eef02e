package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.client.ServiceClient;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.loop.Pace;
import dev.cpqoms.blocks.loop.PollingLoop;
import dev.cpqoms.workflow.engine.EngineIncidents;
import dev.cpqoms.workflow.order.ExpectedJobs;
import java.time.Duration;

/** Wires incidents: seeing them, deciding about them, telling the engine. */
public final class IncidentFeature {
  private static final Pace TELLING = Pace.idle(Duration.ofMillis(200));
  private static final Pace CASES = Pace.idle(Duration.ofMillis(500));

  private final UnitOfWork work;
  private final Incidents incidents;
  private final IdSource ids;

  public IncidentFeature(UnitOfWork work, Incidents incidents, IdSource ids) {
    this.work = work;
    this.incidents = incidents;
    this.ids = ids;
  }

  public IncidentsResource resource(ExpectedJobs expected) {
    ResolvingIncident resolving =
        new ResolvingIncident(
            work, new Commands(work, "INCIDENT"), incidents, expected, new AuditTrail(ids));
    return new IncidentsResource(new ReadingIncidents(work, incidents), resolving);
  }

  /** To be started, and closed with the process. */
  public PollingLoop tellingOrders(ServiceClient orders) {
    TellingOrders telling = new TellingOrders(work, orders);
    return new PollingLoop("incident-cases", CASES, stop -> telling.tellDue());
  }

  /** To be started, and closed with the process. */
  public PollingLoop telling(EngineIncidents engine) {
    TellingEngine telling = new TellingEngine(work, engine);
    return new PollingLoop("incident-resolver", TELLING, stop -> telling.tellDue());
  }
}
