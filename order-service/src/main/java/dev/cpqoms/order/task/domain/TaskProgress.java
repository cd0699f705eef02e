package dev.cpqoms.order.task.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is.
 *
 * @param round counts the tries that people asked for, from 1
 * @param attemptId the current call to the partner, null before the first
 * @param supersededBy the amendment that does not want it any more, null while it is wanted
 * @param lateWord what its partner has said since against what is recorded, null when nothing
 */
public record TaskProgress(
    TaskState state,
    long version,
    int round,
    @Nullable UUID attemptId,
    Times times,
    @Nullable Integer supersededBy,
    @Nullable LateWord lateWord) {

  /** When the current round began, and when the task was settled. */
  public record Times(@Nullable Instant startedAt, @Nullable Instant settledAt) {}

  /** Of a task that is wanted and that nobody has contradicted. */
  public TaskProgress(
      TaskState state, long version, int round, @Nullable UUID attemptId, Times times) {
    this(state, version, round, attemptId, times, null, null);
  }

  static TaskProgress planned() {
    return new TaskProgress(TaskState.PENDING, 1, 1, null, new Times(null, null));
  }

  TaskProgress become(TaskState next) {
    return new TaskProgress(next, version + 1, round, attemptId, times, supersededBy, lateWord);
  }

  TaskProgress began(UUID attempt, Instant now) {
    return new TaskProgress(
        state, version, round, attempt, new Times(now, null), supersededBy, lateWord);
  }

  TaskProgress settledAt(Instant now) {
    return new TaskProgress(
        state,
        version,
        round,
        attemptId,
        new Times(times.startedAt(), now),
        supersededBy,
        lateWord);
  }

  /** Its partner is asked before it is called: that answers whatever was said before. */
  TaskProgress nextRound() {
    return new TaskProgress(
        state, version, round + 1, null, new Times(null, null), supersededBy, null);
  }

  /** The version tells a change, and not how many there were. */
  TaskProgress superseded(int amendment, long nextVersion) {
    return new TaskProgress(state, nextVersion, round, attemptId, times, amendment, lateWord);
  }

  TaskProgress contradicted(LateWord word) {
    return new TaskProgress(state, version + 1, round, attemptId, times, supersededBy, word);
  }

  TaskProgress answered() {
    return new TaskProgress(state, version, round, attemptId, times, supersededBy, null);
  }

  /** See {@link FulfillmentTask#hasHeard}. */
  boolean hasHeard(TaskCommand report, UUID reported) {
    if (!reported.equals(attemptId)) {
      return false;
    }
    return switch (report) {
      case COMPLETE -> state == TaskState.COMPLETED;
      case AWAIT_CALLBACK -> state == TaskState.WAITING_CALLBACK || state == TaskState.COMPLETED;
      case LOSE_OUTCOME -> state == TaskState.UNKNOWN_OUTCOME || state == TaskState.COMPLETED;
      case REFUSE -> state == TaskState.FALLOUT || state == TaskState.FAILED;
      case RETRY_CALL -> state == TaskState.COMPLETED;
      case BEGIN,
          CANCEL_CALL,
          RETRY,
          ASK_AGAIN,
          BELIEVE,
          RESOLVE_MANUALLY,
          SKIP,
          FAIL,
          COMPENSATE ->
          false;
    };
  }
}
