package dev.cpqoms.order.overdue;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.order.order.OrderBook;
import dev.cpqoms.order.task.ReportingTask;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands calls to people whose end nobody has told in time: the worker died or was given no job any
 * more, its reports were refused, the partner forgot. What is overdue stands in the table: a
 * restart forgets nothing, and of two services only one finds a call still overdue.
 */
public final class EndingOverdueCalls {

  private static final Logger LOG = LoggerFactory.getLogger(EndingOverdueCalls.class);
  private static final String PURPOSE = "overdue-calls";
  private static final int BATCH = 100;
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

  private final UnitOfWork unitOfWork;
  private final OrderBook book;
  private final ReportingTask reporting;

  public EndingOverdueCalls(UnitOfWork unitOfWork, OrderBook book, ReportingTask reporting) {
    this.unitOfWork = unitOfWork;
    this.book = book;
    this.reporting = reporting;
  }

  /**
   * Looks once.
   *
   * @return how many calls were overdue and have become cases
   */
  public int look() {
    List<OverdueCall> overdue =
        unitOfWork.acrossTenants(
            PURPOSE, tx -> tx.mapper(CallDeadlineMapper.class).overdue(tx.now(), BATCH));
    return (int) overdue.stream().filter(this::ended).count();
  }

  private boolean ended(OverdueCall call) {
    WorkContext context =
        new WorkContext(
            call.tenantId(), Actor.service(PURPOSE), PURPOSE + "-" + call.taskId(), null, null);
    try {
      return unitOfWork.run(context, tx -> end(tx, call));
    } catch (RuntimeException fault) {
      // One call that cannot be ended must not keep the others from people.
      LOG.error("the overdue call of task {} could not be ended", call.taskId(), fault);
      return false;
    }
  }

  private boolean end(Transaction tx, OverdueCall call) {
    book.lock(tx, call.orderId());
    CallDeadlineMapper deadlines = tx.mapper(CallDeadlineMapper.class);
    DeadlineRow deadline = deadlines.stillOverdue(tx.tenant(), call.taskId(), tx.now());
    if (deadline == null) {
      return false;
    }
    Awaited awaits = deadline.awaits();
    String message =
        "%s the call of %s by %s.".formatted(awaits.words(), deadline.adapter(), deadline.dueAt());
    boolean ended = reporting.giveUp(tx, call.taskId(), awaits.code(), message);
    if (!ended) {
      // The order does not let its tasks move now; it is looked at again when that may have passed.
      deadlines.move(tx.tenant(), call.taskId(), awaits, tx.now(), tx.now().plus(AGAIN_AFTER));
    }
    return ended;
  }
}
