package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import java.util.List;
import java.util.UUID;

/** The incidents of a tenant, for support. */
final class ReadingIncidents {
  private final UnitOfWork work;
  private final Incidents incidents;

  ReadingIncidents(UnitOfWork work, Incidents incidents) {
    this.work = work;
    this.incidents = incidents;
  }

  IncidentView one(WorkContext context, UUID incidentId) {
    return work.run(context, tx -> IncidentView.of(incidents.get(tx, incidentId)));
  }

  List<IncidentView> some(WorkContext context, IncidentQuery query) {
    return work.run(
        context, tx -> incidents.find(tx, query).stream().map(IncidentView::of).toList());
  }
}
