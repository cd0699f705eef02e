package dev.cpqoms.workflow.owed;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.workflow.order.ExpectedStarts;

/** Wires what people see and do about messages that the engine does not have. */
public final class EngineMessageFeature {

  /** The mapper that a unit of work must know for this feature to work. */
  public static final Class<?> MAPPER = EngineMessageMapper.class;

  private EngineMessageFeature() {}

  public static EngineMessagesResource resource(
      UnitOfWork work, ExpectedStarts expected, IdSource ids) {
    ReleasingEngineMessage releasing =
        new ReleasingEngineMessage(
            work, new Commands(work, "ENGINE_MESSAGE"), expected, new AuditTrail(ids));
    return new EngineMessagesResource(new ReadingEngineMessages(work), releasing);
  }
}
