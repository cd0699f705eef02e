package dev.cpqoms.workflow.fact;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
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
import java.util.Map;

/**
 * Takes a person's decision that the engine's new log is followed. It is written down with its
 * reason; what the lost log told goes with the first facts of the new one, in one transaction with
 * them.
 */
final class AcceptingEngineLog {
  private final UnitOfWork work;
  private final Commands commands;
  private final AuditTrail audit;

  AcceptingEngineLog(UnitOfWork work, Commands commands, AuditTrail audit) {
    this.work = work;
    this.commands = commands;
    this.audit = audit;
  }

  EngineLogView read(WorkContext context, int partitionId) {
    return work.run(context, tx -> EngineLogView.of(log(tx, partitionId)));
  }

  Answer accept(Command<AcceptEngineLog> command, int partitionId) {
    return commands.once(
        command,
        tx -> {
          EngineLog log = log(tx, partitionId);
          command.expectVersion(log.version());
          return log.state() == EngineLogState.REFUSED
              ? Decision.yes(accepted(tx, log, command.body()))
              : Decision.no(
                  WorkflowError.ENGINE_LOG_WRONG_STATE, "The log is " + log.state() + ".");
        });
  }

  private Representation accepted(Transaction tx, EngineLog refused, AcceptEngineLog acceptance) {
    String actor = tx.context().actor().subject();
    EnginePositionMapper positions = tx.mapper(EnginePositionMapper.class);
    if (positions.accept(refused, acceptance, actor, tx.now()) == 0) {
      throw Refusal.stale(refused.version(), refused.version() + 1);
    }
    EngineLog log = log(tx, refused.partitionId());
    String partition = Integer.toString(log.partitionId());
    audit.append(
        tx,
        new AuditEntry(
            "acceptEngineLog",
            "ENGINE_LOG",
            partition,
            Map.of("state", refused.state(), "refusal", String.valueOf(refused.refusal())),
            Map.of("state", log.state(), "restoredTo", String.valueOf(log.restoredTo())),
            acceptance.reason()));
    return new Representation(
        202, "/v1/engine-logs/" + partition, log.version(), EngineLogView.of(log));
  }

  private static EngineLog log(Transaction tx, int partitionId) {
    EngineLog log = tx.mapper(EnginePositionMapper.class).log(partitionId);
    if (log == null) {
      throw Refusal.notFound("partition");
    }
    return log;
  }
}
