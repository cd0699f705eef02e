package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.identity.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for the decision of the person who asks, the longest waiting first. */
public final class Worklist {

  public List<ApprovalTask> page(Transaction tx, @Nullable Cursor after, int limit) {
    Actor person = tx.context().actor();
    return tx.mapper(WorklistMapper.class)
        .page(
            tx.tenant(),
            person.subject(),
            person.authorityLevel(),
            tx.now(),
            after == null ? null : after.instant(0),
            after == null ? null : after.uuid(1),
            limit);
  }
}
