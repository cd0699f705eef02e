package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.quote.approval.storage.ApprovalTask;
import dev.cpqoms.quote.approval.storage.Worklist;
import dev.cpqoms.quote.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows an approver what waits for them. */
public final class ReadingWorklist {
  private final UnitOfWork unitOfWork;
  private final Worklist worklist;

  public ReadingWorklist(UnitOfWork unitOfWork, Worklist worklist) {
    this.unitOfWork = unitOfWork;
    this.worklist = worklist;
  }

  /** The longest waiting first. */
  public Page<View> tasks(WorkContext context, PageRequest page) {
    return Page.of(
            unitOfWork.run(context, tx -> worklist.page(tx, page.after(), page.fetch())),
            page,
            task -> Cursor.of(task.requestedAt(), task.approvalCaseId()))
        .map(View::of);
  }

  /** A task as clients see it; schema ApprovalTask. */
  public record View(
      UUID approvalCaseId,
      UUID quoteId,
      String quoteNumber,
      int revision,
      String customerId,
      String customerName,
      Money total,
      int step,
      int level,
      String submittedBy,
      Instant requestedAt,
      @Nullable Instant remindedAt,
      @Nullable Instant escalatedAt,
      @Nullable String onBehalfOf) {
    static View of(ApprovalTask task) {
      return new View(
          task.approvalCaseId(),
          task.quoteId(),
          task.quoteNumber(),
          task.revision(),
          task.customerId(),
          task.customerName(),
          new Money(task.totalAmount(), task.currency()),
          task.step(),
          task.level(),
          task.submittedBy(),
          task.requestedAt(),
          task.remindedAt(),
          task.escalatedAt(),
          task.onBehalfOf());
    }
  }
}
