package dev.cpqoms.outbox.relay;

import java.util.List;

/**
 * The outbox of one database, as the relay sees it: the one seam behind which the mechanism may
 * change.
 *
 * <p>Several relays may hold sources of the same outbox. Each event is claimed by one of them at a
 * time; what a relay says about an event after it has lost the claim changes nothing and is
 * answered with {@link ClaimLost}.
 */
public interface OutboxSource extends AutoCloseable {

  /** Names the database in logs and metrics. */
  String name();

  /**
   * Takes the next due events. Per aggregate they are the next versions without a gap: an event
   * whose predecessor is quarantined, waits for another attempt, or belongs to another relay is not
   * among them.
   */
  List<OutboxEvent> claim(int limit);

  /**
   * Whether the claim holds by this relay's own clock; asked before each send, without the
   * database.
   */
  boolean holds(OutboxEvent event);

  /** Acknowledged by Kafka, with the evidence of where. */
  void published(List<Acknowledged> events);

  /** To be attempted again after the given delays. */
  void failed(List<Setback> events);

  /** Not to be attempted any more until people decide; later versions of the aggregate wait. */
  void quarantine(List<Setback> events);

  /** Claimed and not attempted: due again at once. */
  void release(List<OutboxEvent> events);

  Backlog backlog();

  /** Hands everything over to the other relays. */
  @Override
  void close();
}
