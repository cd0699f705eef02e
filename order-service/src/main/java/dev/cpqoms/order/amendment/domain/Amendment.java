package dev.cpqoms.order.amendment.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody thinks of for an order under way. It is assessed against the order as it
 * is and stands for a day, unless it is withdrawn; meanwhile the order has no other.
 *
 * @param number counts the amendments of the order, from 1
 * @param endedAt null while it stands
 */
public record Amendment(
    UUID orderId,
    int number,
    AmendmentState state,
    long version,
    Asked asked,
    Instant expiresAt,
    @Nullable Instant endedAt) {

  /** How long an assessment stands: the order moves on, and so does what the change would mean. */
  public static final Duration STANDS_FOR = Duration.ofHours(24);

  public static Amendment assessed(UUID orderId, int number, Asked asked) {
    return new Amendment(
        orderId, number, AmendmentState.ASSESSED, 1, asked, asked.at().plus(STANDS_FOR), null);
  }

  /** An amendment that nobody has decided about in its time stands no longer. */
  public boolean isOver(Instant now) {
    return state == AmendmentState.ASSESSED && !now.isBefore(expiresAt);
  }

  public Decision<Amendment> withdraw(Instant now) {
    return inTime(AmendmentCommand.WITHDRAW, now);
  }

  public Decision<Amendment> confirm(Instant now) {
    return inTime(AmendmentCommand.CONFIRM, now);
  }

  private Decision<Amendment> inTime(AmendmentCommand command, Instant now) {
    return isOver(now) ? wrong(command, now) : step(command, now);
  }

  public Amendment expire(Instant now) {
    return step(AmendmentCommand.EXPIRE, now).orElseThrow();
  }

  /** As it is to be shown: what is over is over before anybody has written it down. */
  public AmendmentState stateAt(Instant now) {
    return isOver(now) ? AmendmentState.EXPIRED : state;
  }

  private Decision<Amendment> step(AmendmentCommand command, Instant now) {
    return AmendmentLifecycle.TABLE
        .next(state, command)
        .map(
            next ->
                Decision.yes(
                    new Amendment(orderId, number, next, version + 1, asked, expiresAt, now)))
        .orElseGet(() -> wrong(command, now));
  }

  private Decision<Amendment> wrong(AmendmentCommand command, Instant now) {
    return Decision.no(
        OrderError.AMENDMENT_WRONG_STATE,
        "An amendment that is " + stateAt(now) + " does not allow " + command + ".");
  }
}
