package dev.cpqoms.externalsystems.operations;

import java.time.Duration;

/** What goes back over the wire, and when. */
sealed interface OperationAnswer {

  /** The answer at once. */
  record Now(Reply reply) implements OperationAnswer {}

  /** The answer after a while, probably longer than anybody waits for it. */
  record Later(Reply reply, Duration delay) implements OperationAnswer {}

  /** The answer byte by byte, complete only after the duration. */
  record Drip(Reply reply, Duration over) implements OperationAnswer {}

  /** No answer: the connection is reset. */
  record Cut() implements OperationAnswer {}

  /** No answer: the connection is reset, and the work is done after a while. */
  record CutBeforeEffect(Runnable effect, Duration delay) implements OperationAnswer {}
}
