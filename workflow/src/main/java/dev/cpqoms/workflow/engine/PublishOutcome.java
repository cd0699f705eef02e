package dev.cpqoms.workflow.engine;

import org.jspecify.annotations.Nullable;

/** What became of one attempt to publish a message. */
public sealed interface PublishOutcome {

  /**
   * The engine has the message.
   *
   * @param messageKey null when it already had it from an earlier attempt
   */
  record Accepted(@Nullable Long messageKey) implements PublishOutcome {}

  /** The engine is away or pushes back: the same message again, later. */
  record Postponed(String why) implements PublishOutcome {}

  /**
   * The engine is there and does not take the message, for a reason that may pass: the same message
   * again, later, but not for ever.
   */
  record Declined(String why) implements PublishOutcome {}

  /** The engine understood the message and will never take it. */
  record Refused(String why) implements PublishOutcome {}
}
