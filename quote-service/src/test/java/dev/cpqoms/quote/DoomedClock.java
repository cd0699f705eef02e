package dev.cpqoms.quote;

import com.zaxxer.hikari.HikariDataSource;
import dev.cpqoms.blocks.database.ConnectionPool;
import dev.cpqoms.blocks.database.DatabaseSettings;
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
    DatabaseSettings settings = new DatabaseSettings(args[0], args[1], args[2], 2);
    InstantSource clock = InstantSource.fixed(Instant.parse(args[4]));
    try (HikariDataSource connections = ConnectionPool.open(NAME, settings);
        RedisCopies copies = new RedisCopies(URI.create(args[3]))) {
      QuoteService.on(QuoteDatabase.unitOfWork(connections, clock), copies).deadlines().meetDue();
    }
  }
}
