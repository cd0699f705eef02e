package dev.cpqoms.workflow.owed;

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
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.workflow.WorkflowError;
import dev.cpqoms.workflow.engine.Release;
import dev.cpqoms.workflow.order.ExpectedStarts;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a person's decision that a message shall go to the engine again. It is owed as before; the
 * publisher brings it there. A start is let through only while no process of it is known, neither
 * to the engine's own facts nor to order-service.
 */
final class ReleasingEngineMessage {
  private final UnitOfWork work;
  private final Commands commands;
  private final ExpectedStarts expected;
  private final AuditTrail audit;

  ReleasingEngineMessage(
      UnitOfWork work, Commands commands, ExpectedStarts expected, AuditTrail audit) {
    this.work = work;
    this.commands = commands;
    this.expected = expected;
    this.audit = audit;
  }

  Answer release(Command<ReleaseMessage> command) {
    Optional<String> objection = objection(command);
    return commands.once(
        command,
        tx -> {
          EngineMessage message = ReadingEngineMessages.get(tx, command.requiredTarget());
          command.expectVersion(message.version());
          return decided(tx, message, objection)
              .map(held -> released(tx, held, command.body().reason()));
        });
  }

  /** Asked before the transaction begins: order-service may take its time, or be away. */
  private Optional<String> objection(Command<ReleaseMessage> command) {
    WorkContext context = command.context();
    EngineMessage message =
        work.run(context, tx -> ReadingEngineMessages.get(tx, command.requiredTarget()));
    if (!message.state().mayBeReleased() || message.processId() == null) {
      return Optional.empty();
    }
    return expected.objection(
        context.tenant(),
        message.processId(),
        message.correlationKey(),
        new Conversation(context.correlationId(), context.traceparent()));
  }

  private static Decision<EngineMessage> decided(
      Transaction tx, EngineMessage message, Optional<String> objection) {
    if (!message.state().mayBeReleased()) {
      return Decision.no(
          WorkflowError.ENGINE_MESSAGE_WRONG_STATE, "The message is " + message.state() + ".");
    }
    return objection
        .or(() -> known(tx, message))
        .map(why -> Decision.<EngineMessage>no(WorkflowError.PROCESS_START_NOT_EXPECTED, why))
        .orElseGet(() -> Decision.yes(message));
  }

  private static Optional<String> known(Transaction tx, EngineMessage message) {
    if (message.processId() == null) {
      return Optional.empty();
    }
    Long instance =
        tx.mapper(EngineMessageMapper.class)
            .instance(tx.tenant(), message.processId(), message.correlationKey());
    return Optional.ofNullable(instance)
        .map(key -> "The engine has told of process instance " + key + " for it.");
  }

  private Representation released(Transaction tx, EngineMessage held, String reason) {
    UUID id = held.messageId();
    Release release = new Release(held.version(), tx.context().actor().subject(), reason);
    if (!held.kind().queue().release(tx, id, release)) {
      throw Refusal.stale(held.version(), held.version() + 1);
    }
    EngineMessage owed = ReadingEngineMessages.get(tx, id);
    String lastError = held.lastError() == null ? "" : held.lastError();
    audit.append(
        tx,
        new AuditEntry(
            "releaseEngineMessage",
            "ENGINE_MESSAGE",
            id.toString(),
            Map.of("state", held.state(), "attempts", held.attempts(), "lastError", lastError),
            Map.of("state", owed.state(), "releases", owed.releases()),
            reason));
    return new Representation(
        202, "/v1/engine-messages/" + id, owed.version(), EngineMessageView.of(owed));
  }
}
