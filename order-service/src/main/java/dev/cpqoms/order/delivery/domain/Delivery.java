package dev.cpqoms.order.delivery.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to a partner that must arrive once, and after those that the same customer's partner
 * has to get before it. It waits for its turn, is claimed by a worker for a while, and ends
 * delivered, failed or cancelled. Its version fences: a worker that was too slow names an old one.
 *
 * @param lease who has claimed it, null while nobody has
 * @param cancelRequested whether a person wants it out as soon as the partner is known not to have
 *     it
 */
public record Delivery(
    Parcel parcel,
    DeliveryState state,
    long version,
    Tries tries,
    @Nullable Lease lease,
    boolean cancelRequested) {

  public static Delivery enqueued(Parcel parcel, Instant now) {
    return new Delivery(parcel, DeliveryState.QUEUED, 1, Tries.none(now), null, false);
  }

  /** Takes it for a while; one that is in flight can be taken when its lease is over. */
  public Decision<Delivery> claim(String worker, Instant now, Duration leaseFor) {
    if (!isDue(now)) {
      return Decision.no(OrderError.DELIVERY_WRONG_STATE, "The delivery is not due.");
    }
    return step(DeliveryCommand.CLAIM)
        .map(
            it -> {
              Tries before = lease == null ? tries : tries.leftBy(lease);
              return it.with(before.claimed(), new Lease(worker, now.plus(leaseFor)));
            });
  }

  public Decision<Delivery> deliver() {
    return step(DeliveryCommand.DELIVER).map(it -> it.with(tries, null));
  }

  /** A try in vain: it goes back to its place, or to people when it has failed too often. */
  public Decision<Delivery> setBack(Setback setback, Instant now) {
    Tries after = tries.after(setback, now);
    return step(after.areExhausted() ? DeliveryCommand.GIVE_UP : DeliveryCommand.POSTPONE)
        .map(it -> it.with(after, null));
  }

  public Decision<Delivery> giveUp() {
    return step(DeliveryCommand.GIVE_UP).map(it -> it.with(tries, null));
  }

  /** Does not wait for the next try. */
  public Decision<Delivery> retry(Instant now) {
    return step(DeliveryCommand.RETRY).map(it -> it.with(tries.now(now), lease));
  }

  /**
   * Takes it out at once when nobody has ever claimed it. Otherwise the partner may have it: it is
   * asked first, and what it has stays delivered.
   */
  public Decision<Delivery> cancel(Instant now) {
    if (tries.claims() == 0) {
      return cancelled();
    }
    return step(DeliveryCommand.REQUEST_CANCELLATION)
        .map(it -> new Delivery(parcel, it.state, it.version, it.tries.now(now), it.lease, true));
  }

  /** The partner has said that it does not have it. */
  public Decision<Delivery> cancelled() {
    return step(DeliveryCommand.CANCEL).map(it -> it.with(tries, null));
  }

  public boolean isDue(Instant now) {
    return switch (state) {
      case QUEUED -> !now.isBefore(tries.nextAttemptAt());
      case IN_FLIGHT -> lease == null || !now.isBefore(lease.until());
      case DELIVERED, FAILED, CANCELLED -> false;
    };
  }

  private Decision<Delivery> step(DeliveryCommand command) {
    return DeliveryLifecycle.TABLE
        .next(state, command)
        .map(
            next ->
                Decision.yes(
                    new Delivery(parcel, next, version + 1, tries, lease, cancelRequested)))
        .orElseGet(
            () ->
                Decision.no(
                    OrderError.DELIVERY_WRONG_STATE,
                    "A delivery in " + state + " does not allow " + command + "."));
  }

  private Delivery with(Tries changed, @Nullable Lease leased) {
    return new Delivery(parcel, state, version, changed, leased, cancelRequested);
  }
}
