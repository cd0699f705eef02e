package dev.cpqoms.fulfillment.connection;

import dev.cpqoms.blocks.client.Conversation;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.BreakerState;
import dev.cpqoms.fulfillment.partner.GuardedPartner;
import dev.cpqoms.fulfillment.partner.PartnerAnswer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every partner a question without effect, about a key that nobody has. The questions pass the
 * partner's guard like everybody's: so a partner that is back closes its breaker by these checks
 * alone, before any task has to try.
 */
public final class Connections {

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  /** No tenant is called like this, and no call has this key. */
  private static final String NOBODY = "connection-check";

  /** As many answers as a half-open breaker wants to see. */
  private static final int MOST_QUESTIONS = 3;

  private final Map<Adapter, GuardedPartner> partners;
  private final InstantSource clock;
  private final Map<Adapter, Connection> latest = new ConcurrentSkipListMap<>();

  public Connections(Map<Adapter, GuardedPartner> partners, InstantSource clock) {
    this.partners = Map.copyOf(partners);
    this.clock = clock;
    partners.keySet().forEach(a -> latest.put(a, Connection.unchecked(a.word())));
  }

  /** What is known of every partner. */
  public List<Connection> latest() {
    return List.copyOf(latest.values());
  }

  /** Asks all partners now. */
  public void check() {
    partners.forEach(
        (adapter, partner) -> latest.computeIfPresent(adapter, (a, old) -> asked(partner, old)));
  }

  private Connection asked(GuardedPartner partner, Connection old) {
    PartnerAnswer answer = question(partner);
    for (int i = 1; i < MOST_QUESTIONS && isHalfWayBack(partner, answer); i++) {
      answer = question(partner);
    }
    Connection now = old.seen(state(answer), partner.breaker(), clock.instant(), answer.toString());
    if (now.state() != old.state()) {
      LOG.info("{} is {} after {}: {}", now.partner(), now.state(), old.state(), now.detail());
    }
    return now;
  }

  private static boolean isHalfWayBack(GuardedPartner partner, PartnerAnswer answer) {
    return partner.breaker() == BreakerState.HALF_OPEN && state(answer) == ConnectionState.UP;
  }

  private static PartnerAnswer question(GuardedPartner partner) {
    return partner.query(NOBODY, NOBODY, new Conversation(NOBODY, null));
  }

  private static ConnectionState state(PartnerAnswer answer) {
    return switch (answer) {
      case PartnerAnswer.NoEffect none -> ConnectionState.UP;
      case PartnerAnswer.NothingYet none -> ConnectionState.UP;
      case PartnerAnswer.Done done -> ConnectionState.UP;
      case PartnerAnswer.Accepted accepted -> ConnectionState.UP;
      case PartnerAnswer.Refused refused -> ConnectionState.UP;
      case PartnerAnswer.Throttled throttled -> ConnectionState.THROTTLED;
      case PartnerAnswer.Conflict conflict -> ConnectionState.DOWN;
      case PartnerAnswer.Unknown unknown -> ConnectionState.DOWN;
      case PartnerAnswer.NotSent notSent ->
          notSent.heldBack() ? ConnectionState.SPARED : ConnectionState.DOWN;
    };
  }
}
