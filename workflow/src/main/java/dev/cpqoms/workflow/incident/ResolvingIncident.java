package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.workflow.WorkflowError;
import dev.cpqoms.workflow.order.ExpectedJobs;
import dev.cpqoms.workflow.order.StandingStep;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a person's decision that a process shall go on. It is written down with its reason; the
 * engine is told afterwards, for as long as it takes.
 */
final class ResolvingIncident {
  private final UnitOfWork work;
  private final Commands commands;
  private final Incidents incidents;
  private final ExpectedJobs expected;
  private final AuditTrail audit;

  ResolvingIncident(
      UnitOfWork work,
      Commands commands,
      Incidents incidents,
      ExpectedJobs expected,
      AuditTrail audit) {
    this.work = work;
    this.commands = commands;
    this.incidents = incidents;
    this.expected = expected;
    this.audit = audit;
  }

  Answer resolve(Command<ResolveIncident> command) {
    Optional<String> objection = objection(command);
    return commands.once(
        command,
        tx -> {
          Incident incident = incidents.get(tx, command.requiredTarget());
          command.expectVersion(incident.version());
          return decided(incident, command, objection)
              .map(open -> accepted(tx, open, command.body().reason()));
        });
  }

  /** Asked before the transaction begins: order-service may take its time, or be away. */
  private Optional<String> objection(Command<ResolveIncident> command) {
    WorkContext context = command.context();
    Incident incident = work.run(context, tx -> incidents.get(tx, command.requiredTarget()));
    if (incident.state() != IncidentState.OPEN) {
      return Optional.empty();
    }
    StandingStep step =
        new StandingStep(
            context.tenant(),
            incident.processId(),
            incident.processInstanceKey(),
            incident.businessKey(),
            incident.taskId(),
            incident.jobType());
    return expected.objection(
        step, new Conversation(context.correlationId(), context.traceparent()));
  }

  private static Decision<Incident> decided(
      Incident incident, Command<ResolveIncident> command, Optional<String> objection) {
    if (!incident.kind().mayBeResolvedBy(command.context().actor())) {
      return Decision.no(WorkflowError.INCIDENT_NEEDS_SENIOR_OPERATOR, incident.kind().whatToDo());
    }
    if (incident.state() != IncidentState.OPEN) {
      return Decision.no(
          WorkflowError.INCIDENT_WRONG_STATE, "The incident is " + incident.state() + ".");
    }
    return objection
        .map(why -> Decision.<Incident>no(WorkflowError.INCIDENT_NOT_EXPECTED, why))
        .orElseGet(() -> Decision.yes(incident));
  }

  private Representation accepted(Transaction tx, Incident open, String reason) {
    incidents.decide(tx, open, reason);
    Incident resolving = incidents.get(tx, open.incidentId());
    String id = open.incidentId().toString();
    audit.append(
        tx,
        new AuditEntry(
            "resolveIncident",
            "INCIDENT",
            id,
            Map.of("state", open.state(), "errorType", open.errorType()),
            Map.of("state", resolving.state(), "incidentKey", Long.toString(open.incidentKey())),
            reason));
    return new Representation(
        202, "/v1/incidents/" + id, resolving.version(), IncidentView.of(resolving));
  }
}
