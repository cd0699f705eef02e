package dev.cpqoms.outbox.leased;

import dev.cpqoms.outbox.relay.Acknowledged;
import dev.cpqoms.outbox.relay.Backlog;
import dev.cpqoms.outbox.relay.ClaimLost;
import dev.cpqoms.outbox.relay.OutboxEvent;
import dev.cpqoms.outbox.relay.OutboxSource;
import dev.cpqoms.outbox.relay.Setback;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outbox of one database under bucket leases: a heartbeat keeps the leases while a batch is in
 * flight, and between batches the relays share the buckets anew.
 */
public final class LeasedOutbox implements OutboxSource {

  private static final Logger LOG = LoggerFactory.getLogger(LeasedOutbox.class);
  private static final int BEATS_PER_LEASE = 3;

  /** Bounds how long a bucket that became free waits for its new owner. */
  private static final long SHARE_EVERY = Duration.ofSeconds(1).toNanos();

  /**
   * The heart stops beating for a relay that has not come back for a batch, so that another one can
   * take over.
   */
  private static final long SILENCE_LIMIT = Duration.ofMinutes(2).toNanos();

  private final String name;
  private final Duration lease;
  private final BucketLeases leases;
  private final Claims claims;
  private final OutboxRows rows;
  private final ScheduledExecutorService heart;
  private volatile long lastClaim = System.nanoTime();
  private long lastShare;

  /** Without a heart: its leases run out unless it claims. */
  LeasedOutbox(String name, Duration lease, Database database, String owner) {
    this.name = name;
    this.lease = lease;
    this.leases = new BucketLeases(database, owner, lease);
    this.claims = new Claims(database, owner, lease);
    this.rows = new OutboxRows(database, owner);
    this.lastShare = System.nanoTime() - lease.toNanos();
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            beat -> Thread.ofPlatform().daemon().name("lease-" + name).unstarted(beat));
  }

  /**
   * @param relay connections of the relay role
   * @param lease how long the others wait for this relay when it falls silent
   */
  public static LeasedOutbox open(String name, DataSource relay, Duration lease) {
    String owner = "relay-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    LeasedOutbox outbox = new LeasedOutbox(name, lease, new Database(relay), owner);
    outbox.startHeart();
    return outbox;
  }

  private void startHeart() {
    long every = Math.max(1, lease.toMillis() / BEATS_PER_LEASE);
    heart.scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
  }

  private void beat() {
    try {
      if (System.nanoTime() - lastClaim < SILENCE_LIMIT) {
        leases.renew();
      }
    } catch (RuntimeException fault) {
      // Nothing to repair here: the leases run out, and the relay takes new ones when the database
      // is back.
      LOG.warn("Leases of {} were not renewed: {}", name, fault.toString());
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<OutboxEvent> claim(int limit) {
    long now = System.nanoTime();
    lastClaim = now;
    if (now - lastShare >= Math.min(SHARE_EVERY, lease.toNanos() / BEATS_PER_LEASE)) {
      leases.share();
      lastShare = now;
    }
    return leases.count() == 0 ? List.of() : claims.take(limit);
  }

  @Override
  public boolean holds(OutboxEvent event) {
    return leases.holds(event.bucket(), event.fence());
  }

  @Override
  public void published(List<Acknowledged> events) {
    requireAll(events.size(), rows.published(events));
  }

  @Override
  public void failed(List<Setback> events) {
    requireAll(events.size(), rows.setBack("FAILED", events));
  }

  @Override
  public void quarantine(List<Setback> events) {
    requireAll(events.size(), rows.setBack("QUARANTINED", events));
  }

  @Override
  public void release(List<OutboxEvent> events) {
    requireAll(events.size(), rows.release(events));
  }

  private static void requireAll(int told, int changed) {
    if (changed < told) {
      throw new ClaimLost(
          (told - changed) + " of " + told + " events belong to another relay by now");
    }
  }

  @Override
  public Backlog backlog() {
    return rows.backlog();
  }

  @Override
  public void close() {
    heart.shutdownNow();
    try {
      leases.leave();
    } catch (OutboxUnavailable away) {
      LOG.warn("Leases of {} run out by themselves: {}", name, away.toString());
    }
  }
}
