package dev.cpqoms.blocks.inbox;

import java.util.Locale;

/** What became of one delivery of a record. */
enum Outcome {
  /** Effect and row are committed. */
  PROCESSED,
  /** The event was taken before; nothing was done. */
  DUPLICATE,
  /** Kept behind an earlier, unsettled event of its aggregate. */
  PARKED,
  /** Failed and kept for another attempt. */
  RETRYING,
  /** Kept for people; a copy goes to the dead letter topic. */
  QUARANTINED,
  /** Of a type that this consumer has no handler for. */
  IGNORED,
  /** Another instance has it, or it is not due any more. */
  SKIPPED,
  /** The database could not even note the failure: the record has to be read again. */
  HELD;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
