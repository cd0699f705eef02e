package dev.cpqoms.outbox.relay;

/** The events belong to another relay by now, which publishes them (again). */
public final class ClaimLost extends RuntimeException {

  public ClaimLost(String message) {
    super(message);
  }
}
