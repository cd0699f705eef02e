package dev.cpqoms.outbox.leased;

/** The database is away or refuses the relay; it is tried again. */
final class OutboxUnavailable extends RuntimeException {

  OutboxUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
