package dev.cpqoms.workflow.owed;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** What the engine is owed of a tenant, for support. */
final class ReadingEngineMessages {
  private final UnitOfWork work;

  ReadingEngineMessages(UnitOfWork work) {
    this.work = work;
  }

  EngineMessageView one(WorkContext context, UUID messageId) {
    return work.run(context, tx -> EngineMessageView.of(get(tx, messageId)));
  }

  /** Those that the engine does not have; the newest first. */
  List<EngineMessageView> some(WorkContext context, MessageQuery query) {
    return work.run(
        context,
        tx ->
            tx.mapper(EngineMessageMapper.class).page(tx.tenant(), query).stream()
                .map(EngineMessageView::of)
                .toList());
  }

  static EngineMessage get(Transaction tx, UUID messageId) {
    EngineMessage message = tx.mapper(EngineMessageMapper.class).find(tx.tenant(), messageId);
    if (message == null) {
      throw Refusal.notFound("message");
    }
    return message;
  }
}
