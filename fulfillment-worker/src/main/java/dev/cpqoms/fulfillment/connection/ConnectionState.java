package dev.cpqoms.fulfillment.connection;

/** How the connection to a partner is. */
public enum ConnectionState {
  /** Not checked yet. */
  UNKNOWN,
  /** The partner answers questions. */
  UP,
  /** The partner answers, and asks to wait. */
  THROTTLED,
  /** No usable answer came. */
  DOWN,
  /** This side holds calls back: the breaker is open, or there is no free place. */
  SPARED
}
