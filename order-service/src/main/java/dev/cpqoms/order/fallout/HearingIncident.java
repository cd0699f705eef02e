package dev.cpqoms.order.fallout;

import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.fallout.domain.FalloutCase;
import dev.cpqoms.order.fallout.domain.FalloutResolution;
import dev.cpqoms.order.fallout.domain.ProcessIncident;
import dev.cpqoms.order.fallout.domain.Progress;
import dev.cpqoms.order.order.domain.Order;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.util.Objects;
import java.util.Optional;

/**
 * Hears that a process of an order stands still, and that it was let go on. The order stays where
 * it is: nothing has happened to it. A process has one open case, whatever stopped it and how
 * often; an incident that is told again changes nothing.
 */
public final class HearingIncident {
  /** What the case says where no person has decided. */
  private static final String BY_THE_ENGINE = "the engine ended the standstill by itself";

  private final Commands commands;
  private final StandstillDesk desk;

  HearingIncident(Commands commands, StandstillDesk desk) {
    this.commands = commands;
    this.desk = desk;
  }

  public Answer hear(Command<ReportIncident> command) {
    return commands.once(
        command,
        tx -> {
          Order order = desk.lock(tx, command.requiredTarget());
          FalloutView view = heard(tx, order, command);
          return Decision.yes(Representation.ok(view.version(), view));
        });
  }

  private FalloutView heard(Transaction tx, Order order, Command<ReportIncident> command) {
    ProcessIncident told = command.body().incident();
    Optional<FalloutCase> before = desk.about(tx, order, told);
    FalloutCase standing = before.orElseGet(() -> desk.standsStill(tx, order, command));
    FalloutCase after = standing;
    ReportIncident.Resolved resolved = command.body().resolved();
    if (resolved != null && standing.origin().stands(told.incidentKey())) {
      after = standing.letGoOn(told, decided(tx, resolved));
      desk.keep(tx, after);
      noteEnd(order, standing, after);
    }
    if (before.isPresent() && after == standing) {
      return FalloutView.of(standing);
    }
    return desk.save(tx, command.type(), order, before.orElse(null), after);
  }

  private static void noteEnd(Order order, FalloutCase before, FalloutCase after) {
    if (before.isOpen() && !after.isOpen()) {
      order.record(
          new OrderEvent.OrderFalloutNoteClosed(
              order.orderId(),
              after.caseId(),
              after.cause().taskId(),
              FalloutResolution.RETRY.name()));
    }
  }

  private static Progress.Decided decided(Transaction tx, ReportIncident.Resolved resolved) {
    return new Progress.Decided(
        FalloutResolution.RETRY,
        Objects.requireNonNullElse(resolved.reason(), BY_THE_ENGINE),
        null,
        Objects.requireNonNullElse(resolved.by(), tx.context().actor().subject()),
        tx.now());
  }
}
