package dev.cpqoms.quote;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.quote.catalog.storage.RedisCopies;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

/** A process of its own that meets deadlines at a given time, until somebody kills it. */
public final class DoomedClock {
  static final String NAME = "doomed-clock";

  private DoomedClock() {}

  /** Arguments: the database, its user and password, Redis, and the time. */
  public static void main(String[] args) {
    InstantSource clock = InstantSource.fixed(Instant.parse(args[4]));
    try (HikariDataSource connections = new HikariDataSource(patient(args));
        RedisCopies copies = new RedisCopies(URI.create(args[3]))) {
      QuoteService.on(QuoteDatabase.unitOfWork(connections, clock), copies).deadlines().meetDue();
    }
  }

  /** Waits for a lock until it is killed, where a pool of the service would give up. */
  private static HikariConfig patient(String[] args) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setUsername(args[1]);
    config.setPassword(args[2]);
    config.setMaximumPoolSize(2);
    config.setAutoCommit(false);
    config.addDataSourceProperty("ApplicationName", NAME);
    return config;
  }
}
