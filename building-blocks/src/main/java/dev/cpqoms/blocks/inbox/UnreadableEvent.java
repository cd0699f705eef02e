package dev.cpqoms.blocks.inbox;

/** A record that is no event: no JSON object, or without what every envelope must carry. */
public final class UnreadableEvent extends RuntimeException {

  public UnreadableEvent(String message) {
    super(message);
  }

  public UnreadableEvent(String message, Throwable cause) {
    super(message, cause);
  }
}
