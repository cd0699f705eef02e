package dev.cpqoms.fulfillment.connection;

import dev.cpqoms.fulfillment.partner.BreakerState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the last check of a partner has shown.
 *
 * @param partner the adapter's word
 * @param since when this state was first seen
 * @param checkedAt when the partner was last asked
 * @param detail what came back, for people
 */
public record Connection(
    String partner,
    ConnectionState state,
    BreakerState breaker,
    @Nullable Instant since,
    @Nullable Instant checkedAt,
    String detail) {

  static Connection unchecked(String partner) {
    return new Connection(
        partner, ConnectionState.UNKNOWN, BreakerState.CLOSED, null, null, "not checked yet");
  }

  Connection seen(ConnectionState now, BreakerState breakerNow, Instant at, String what) {
    return new Connection(partner, now, breakerNow, now == state ? since : at, at, what);
  }
}
