package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.attempt.Attempts;
import dev.cpqoms.order.fallout.http.FalloutResource;
import dev.cpqoms.order.fallout.http.ProcessIncidentResource;
import dev.cpqoms.order.fallout.routing.FalloutRouting;
import dev.cpqoms.order.fallout.storage.FalloutCases;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.List;

/** Wires fallout cases: opening, the worklist, and the stages to the verified end. */
public final class FalloutFeature {

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final AuditTrail audit;
  private final IdSource ids;
  private final FalloutCases cases = new FalloutCases();
  private final FalloutRouting routing = new FalloutRouting();
  private final Tasks tasks = new Tasks();

  public FalloutFeature(UnitOfWork unitOfWork, OrderBook book, AuditTrail audit, IdSource ids) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.audit = audit;
    this.ids = ids;
  }

  public OpeningFallout opening() {
    return new OpeningFallout(cases, routing, ids);
  }

  /** Where people see and decide cases, and where workflow tells of processes that stand still. */
  public List<Object> resources() {
    return List.of(cases(), new ProcessIncidentResource(hearing()));
  }

  private FalloutResource cases() {
    return new FalloutResource(
        new ReadingFallout(unitOfWork, cases),
        new RaisingFallout(commands(), cases, opening(), standstills()),
        new AssigningFallout(commands(), desk()),
        new ResolvingFallout(commands(), desk(), taskResolution()),
        verifying());
  }

  public VerifyingFallout verifying() {
    return new VerifyingFallout(unitOfWork, commands(), cases, desk(), tasks);
  }

  private TaskResolution taskResolution() {
    return new TaskResolution(tasks, new DoubtResolution(tasks, new Attempts(), ids), ids);
  }

  private HearingIncident hearing() {
    return new HearingIncident(commands(), standstills());
  }

  private StandstillDesk standstills() {
    return new StandstillDesk(cases, opening(), book, audit);
  }

  private Commands commands() {
    return new Commands(unitOfWork, "FALLOUT_CASE");
  }

  private CaseDesk desk() {
    return new CaseDesk(cases, book, audit);
  }
}
