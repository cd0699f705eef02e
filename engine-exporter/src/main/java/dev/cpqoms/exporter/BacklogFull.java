package dev.cpqoms.exporter;

/**
 * Workflow has not taken facts for so long that no more are kept in memory. The broker offers the
 * record again, later; its log keeps what is not exported.
 */
final class BacklogFull extends RuntimeException {
  BacklogFull(int facts) {
    // No stack trace: the broker logs it with every attempt.
    super(facts + " facts wait for workflow; the log keeps the rest", null, false, false);
  }
}
