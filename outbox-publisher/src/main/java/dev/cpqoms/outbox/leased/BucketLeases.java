package dev.cpqoms.outbox.leased;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The buckets that this relay owns. All times are the database's; the relay's own clock only
 * decides, on the safe side, when to stop believing in a lease. Taking a bucket over raises its
 * epoch, which fences the one who had it before.
 */
final class BucketLeases {

  private static final Logger LOG = LoggerFactory.getLogger(BucketLeases.class);
  private static final int BUCKETS = 16;

  private static final String SEEN =
      """
      INSERT INTO relay_member (owner, seen_until) VALUES (?, now() + ? * interval '1 millisecond')
      ON CONFLICT (owner) DO UPDATE SET seen_until = excluded.seen_until
      """;

  private static final String FORGET =
      "DELETE FROM relay_member WHERE owner = ? OR seen_until < now() - interval '1 hour'";

  private static final String MEMBERS =
      "SELECT count(*) FROM relay_member WHERE seen_until > now()";

  /**
   * In the order of buckets, as the claim locks them. A lease that ran out is not renewed but taken
   * anew.
   */
  private static final String RENEW =
      """
      WITH own AS (
        SELECT bucket FROM relay_lease WHERE owner = ? AND lease_until > now() ORDER BY bucket FOR UPDATE)
      UPDATE relay_lease l SET lease_until = now() + ? * interval '1 millisecond'
        FROM own WHERE l.bucket = own.bucket
      RETURNING l.bucket, l.epoch
      """;

  private static final String TAKE =
      """
      WITH free AS (
        SELECT bucket FROM relay_lease WHERE owner IS NULL OR lease_until <= now()
         ORDER BY bucket LIMIT ? FOR UPDATE SKIP LOCKED)
      UPDATE relay_lease l SET owner = ?, epoch = l.epoch + 1, lease_until = now() + ? * interval '1 millisecond'
        FROM free WHERE l.bucket = free.bucket
      RETURNING l.bucket, l.epoch
      """;

  private static final String GIVE =
      """
      WITH surplus AS (
        SELECT bucket FROM relay_lease WHERE owner = ? ORDER BY bucket DESC LIMIT ? FOR UPDATE)
      UPDATE relay_lease l SET owner = NULL, lease_until = NULL
        FROM surplus WHERE l.bucket = surplus.bucket
      RETURNING l.bucket, l.epoch
      """;

  private final Database database;
  private final String owner;
  private final Duration lease;
  private volatile Owned owned = new Owned(Map.of(), System.nanoTime());

  BucketLeases(Database database, String owner, Duration lease) {
    this.database = database;
    this.owner = owner;
    this.lease = lease;
  }

  boolean holds(int bucket, long epoch) {
    Owned now = owned;
    Long held = now.epochs.get(bucket);
    return held != null && held == epoch && now.until - System.nanoTime() > 0;
  }

  int count() {
    return owned.epochs.size();
  }

  /** Prolongs what this relay still has. */
  synchronized void renew() {
    long asked = System.nanoTime();
    Map<Integer, Long> renewed =
        database.run(
            connection -> {
              seen(connection);
              return renew(connection);
            });
    owned = new Owned(renewed, asked + lease.toNanos());
  }

  /**
   * Renews, and then takes free buckets up to a fair share or gives up what is more than that. Only
   * called when nothing claimed is open.
   */
  synchronized void share() {
    long asked = System.nanoTime();
    int before = owned.epochs.size();
    Map<Integer, Long> epochs = database.run(this::share);
    owned = new Owned(epochs, asked + lease.toNanos());
    if (before != epochs.size()) {
      LOG.info("{} owns {} buckets", owner, epochs.size());
    }
  }

  private Map<Integer, Long> share(Connection connection) throws SQLException {
    seen(connection);
    Map<Integer, Long> epochs = new HashMap<>(renew(connection));
    int fair = Math.ceilDiv(BUCKETS, Math.max(1, members(connection)));
    if (epochs.size() < fair) {
      try (PreparedStatement take = connection.prepareStatement(TAKE)) {
        take.setInt(1, fair - epochs.size());
        take.setString(2, owner);
        take.setLong(3, lease.toMillis());
        epochs.putAll(buckets(take));
      }
    } else if (epochs.size() > fair) {
      epochs.keySet().removeAll(give(connection, epochs.size() - fair).keySet());
    }
    return epochs;
  }

  /** Gives up everything at once, so that nobody has to wait for the leases to run out. */
  synchronized void leave() {
    owned = new Owned(Map.of(), System.nanoTime());
    database.run(
        connection -> {
          give(connection, BUCKETS);
          try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, owner);
            return forget.executeUpdate();
          }
        });
  }

  private void seen(Connection connection) throws SQLException {
    try (PreparedStatement seen = connection.prepareStatement(SEEN)) {
      seen.setString(1, owner);
      seen.setLong(2, lease.toMillis());
      seen.executeUpdate();
    }
  }

  private Map<Integer, Long> renew(Connection connection) throws SQLException {
    try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
      renew.setString(1, owner);
      renew.setLong(2, lease.toMillis());
      return buckets(renew);
    }
  }

  private Map<Integer, Long> give(Connection connection, int most) throws SQLException {
    try (PreparedStatement give = connection.prepareStatement(GIVE)) {
      give.setString(1, owner);
      give.setInt(2, most);
      return buckets(give);
    }
  }

  private static int members(Connection connection) throws SQLException {
    try (PreparedStatement members = connection.prepareStatement(MEMBERS);
        ResultSet rows = members.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Map<Integer, Long> buckets(PreparedStatement statement) throws SQLException {
    Map<Integer, Long> epochs = new HashMap<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        epochs.put(rows.getInt(1), rows.getLong(2));
      }
    }
    return epochs;
  }

  /** What is owned, and until when by this process's clock. */
  private record Owned(Map<Integer, Long> epochs, long until) {}
}
