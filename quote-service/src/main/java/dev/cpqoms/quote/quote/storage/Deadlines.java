package dev.cpqoms.quote.quote.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.quote.quote.domain.Deadline;
import dev.cpqoms.quote.quote.domain.Quote;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the clock has to do about quotes. It is stored with the quote, so that nothing is lost by a
 * restart; of several instances the first to lock the quote meets it.
 */
public final class Deadlines {

  /** Overdue ones of all tenants; for a session across tenants. */
  public List<DueQuote> due(Transaction tx, int limit) {
    return mapper(tx).due(tx.now(), limit);
  }

  /** Takes the quote until the transaction ends; false when it was met or is being met. */
  public boolean take(Transaction tx, DueQuote due) {
    return mapper(tx).lockQuote(tx.tenant(), due.quoteId()) != null
        && mapper(tx).isDue(tx.tenant(), due.quoteId(), due.command(), tx.now());
  }

  /** Puts a conversion back to wait for the release of the switch. */
  public void hold(Transaction tx, UUID quoteId) {
    mapper(tx).hold(tx.tenant(), quoteId);
  }

  /** Makes every held conversion of the tenant due; returns how many there were. */
  public int release(Transaction tx) {
    return mapper(tx).release(tx.tenant(), tx.now());
  }

  /** How many conversions of the tenant are held. */
  public int held(Transaction tx) {
    return mapper(tx).held(tx.tenant());
  }

  /** Waits before the next attempt, twice as long each time and five minutes at most. */
  public void postpone(Transaction tx, UUID quoteId, String why) {
    mapper(tx).postpone(tx.tenant(), quoteId, tx.now(), why);
  }

  static void follow(Transaction tx, @Nullable Quote before, Quote after) {
    Optional<Deadline> now = Deadline.of(after);
    if (before != null && now.equals(Deadline.of(before))) {
      return;
    }
    UUID quoteId = after.identity().quoteId();
    now.ifPresentOrElse(
        deadline -> mapper(tx).put(tx.tenant(), quoteId, deadline),
        () -> mapper(tx).remove(tx.tenant(), quoteId));
  }

  private static DeadlineMapper mapper(Transaction tx) {
    return tx.mapper(DeadlineMapper.class);
  }
}
