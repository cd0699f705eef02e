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
 */
public record TaskProgress(
    TaskState state,
    long version,
    int round,
    @Nullable UUID attemptId,
    Times times,
    @Nullable Integer supersededBy) {

  /** When the current round began, and when the task was settled. */
  public record Times(@Nullable Instant startedAt, @Nullable Instant settledAt) {}

  /** Of a task that is wanted. */
  public TaskProgress(
      TaskState state, long version, int round, @Nullable UUID attemptId, Times times) {
    this(state, version, round, attemptId, times, null);
  }

  static TaskProgress planned() {
    return new TaskProgress(TaskState.PENDING, 1, 1, null, new Times(null, null));
  }

  TaskProgress become(TaskState next) {
    return new TaskProgress(next, version + 1, round, attemptId, times, supersededBy);
  }

  TaskProgress began(UUID attempt, Instant now) {
    return new TaskProgress(state, version, round, attempt, new Times(now, null), supersededBy);
  }

  TaskProgress settledAt(Instant now) {
    return new TaskProgress(
        state, version, round, attemptId, new Times(times.startedAt(), now), supersededBy);
  }

  TaskProgress nextRound() {
    return new TaskProgress(state, version, round + 1, null, new Times(null, null), supersededBy);
  }

  /** The version tells a change, and not how many there were. */
  TaskProgress superseded(int amendment, long nextVersion) {
    return new TaskProgress(state, nextVersion, round, attemptId, times, amendment);
  }
}
