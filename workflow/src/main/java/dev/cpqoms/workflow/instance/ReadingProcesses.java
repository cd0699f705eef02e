package dev.cpqoms.workflow.instance;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the processes of a tenant stand, without a look into the engine. */
public final class ReadingProcesses {
  private final UnitOfWork work;

  public ReadingProcesses(UnitOfWork work) {
    this.work = work;
  }

  /** The latest first. */
  Page<ProcessInstanceView> page(
      WorkContext context,
      @Nullable String businessKey,
      @Nullable InstanceState state,
      PageRequest page) {
    Cursor after = page.after();
    Long before = after == null ? null : after.number(0);
    List<ProcessInstance> rows =
        work.run(
            context,
            tx ->
                tx.mapper(ProcessInstanceMapper.class)
                    .page(tx.tenant(), businessKey, state, before, page.fetch()));
    return Page.of(rows, page, row -> Cursor.of(row.processInstanceKey()))
        .map(ProcessInstanceView::of);
  }
}
