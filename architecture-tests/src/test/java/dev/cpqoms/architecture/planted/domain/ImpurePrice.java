package dev.cpqoms.architecture.planted.domain;

import java.sql.SQLException;
import java.time.Instant;

/** Reads the clock, knows a database, keeps money as floating point. */
final class ImpurePrice {

  double amount;

  Instant readClock() {
    return Instant.now();
  }

  void touchDatabase() throws SQLException {
    throw new SQLException("a domain type must not know this");
  }
}
