package dev.cpqoms.outbox.relay;

import dev.cpqoms.blocks.inbox.UnreadableEvent;
import java.util.Set;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Why an event was not acknowledged.
 *
 * @param code a word of {@link #POISON}, or the name of what Kafka reported
 */
record Fault(String code, String message) {

  static final String INVALID_ENVELOPE = "INVALID_ENVELOPE";
  static final String RECORD_TOO_LARGE = "RECORD_TOO_LARGE";
  static final String INVALID_RECORD = "INVALID_RECORD";

  /**
   * What no broker will ever take. Everything else may pass by itself and is retried without limit.
   */
  private static final Set<String> POISON =
      Set.of(INVALID_ENVELOPE, RECORD_TOO_LARGE, INVALID_RECORD);

  private static final int LONGEST_MESSAGE = 1_000;

  static Fault of(Throwable thrown) {
    String code =
        switch (thrown) {
          case UnreadableEvent _ -> INVALID_ENVELOPE;
          case RecordTooLargeException _ -> RECORD_TOO_LARGE;
          case SerializationException _, InvalidRecordException _ -> INVALID_RECORD;
          default -> thrown.getClass().getSimpleName();
        };
    String message = String.valueOf(thrown.getMessage()).replace("\0", "");
    return new Fault(code, message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)));
  }

  boolean isPoison() {
    return POISON.contains(code);
  }

  /** Whether the event's last failure was of the same kind. */
  boolean repeats(OutboxEvent event) {
    return event.errorCode() != null && POISON.contains(event.errorCode()) == isPoison();
  }
}
