package dev.cpqoms.quote.timeline;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.problem.Refusal;
import java.util.List;
import java.util.UUID;

/** What happened to each quote, oldest first. */
public final class Timeline {
  public static final List<Class<?>> MAPPERS = List.of(TimelineMapper.class);

  private final IdSource ids;

  public Timeline(IdSource ids) {
    this.ids = ids;
  }

  public void add(Transaction tx, TimelineEntry entry) {
    tx.mapper(TimelineMapper.class).insert(tx.tenant(), ids.next(), entry);
  }

  /**
   * Every quote has its first entry from the start: an empty first page means there is no quote.
   */
  Page<TimelineRow> page(Transaction tx, UUID quoteId, PageRequest request) {
    Cursor last = request.after();
    long after = last == null ? 0 : last.number(0);
    List<TimelineRow> rows =
        tx.mapper(TimelineMapper.class).page(tx.tenant(), quoteId, after, request.fetch());
    if (rows.isEmpty() && after == 0) {
      throw Refusal.notFound("quote");
    }
    return Page.of(rows, request, row -> Cursor.of(row.position()));
  }

  /** The whole story, for evidence. */
  public List<TimelineRow> all(Transaction tx, UUID quoteId) {
    return tx.mapper(TimelineMapper.class).page(tx.tenant(), quoteId, 0, Integer.MAX_VALUE);
  }
}
