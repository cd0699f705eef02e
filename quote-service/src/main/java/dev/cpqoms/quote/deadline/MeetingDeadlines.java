package dev.cpqoms.quote.deadline;

import static java.util.Objects.requireNonNull;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.quote.quote.domain.Deadline;
import dev.cpqoms.quote.quote.storage.Deadlines;
import dev.cpqoms.quote.quote.storage.DueQuote;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the commands whose time has come, each in a transaction of its own. A deadline that cannot
 * be met is tried again later and does not hold up the others.
 */
public final class MeetingDeadlines {
  private static final Logger LOG = LoggerFactory.getLogger(MeetingDeadlines.class);
  private static final String CLOCK = "quote-clock";
  private static final int BATCH = 100;

  private final UnitOfWork unitOfWork;
  private final Deadlines deadlines;
  private final Map<Deadline.Command, DueCommand> commands;

  public MeetingDeadlines(
      UnitOfWork unitOfWork, Deadlines deadlines, Map<Deadline.Command, DueCommand> commands) {
    this.unitOfWork = unitOfWork;
    this.deadlines = deadlines;
    this.commands = Map.copyOf(commands);
  }

  /** What the clock does to one quote. */
  @FunctionalInterface
  public interface DueCommand {
    void give(Transaction tx, UUID quoteId);
  }

  /** Meets what is due, a hundred at most; returns how many this instance has met. */
  public int meetDue() {
    int met = 0;
    for (DueQuote due : unitOfWork.acrossTenants(CLOCK, tx -> deadlines.due(tx, BATCH))) {
      met += meet(due) ? 1 : 0;
    }
    return met;
  }

  private boolean meet(DueQuote due) {
    WorkContext context =
        new WorkContext(
            due.tenantId(), Actor.service(CLOCK), "deadline-" + due.quoteId(), null, null);
    try {
      return unitOfWork.run(context, tx -> taken(tx, due));
    } catch (RuntimeException fault) {
      LOG.warn("{} of quote {} is postponed", due.command(), due.quoteId(), fault);
      unitOfWork.run(
          context,
          tx -> {
            deadlines.postpone(tx, due.quoteId(), String.valueOf(fault.getMessage()));
            return true;
          });
      return false;
    }
  }

  private boolean taken(Transaction tx, DueQuote due) {
    if (!deadlines.take(tx, due)) {
      return false;
    }
    requireNonNull(commands.get(due.command()), "every command of the clock is wired")
        .give(tx, due.quoteId());
    return true;
  }
}
