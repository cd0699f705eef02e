package dev.cpqoms.order.task.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is.
 *
 * @param round counts the tries that people asked for, from 1
 * @param attemptId the current call to the partner, null before the first
 */
public record TaskProgress(
    TaskState state, long version, int round, @Nullable UUID attemptId, Times times) {

  /** When the current round began, and when the task was settled. */
  public record Times(@Nullable Instant startedAt, @Nullable Instant settledAt) {}

  static TaskProgress planned() {
    return new TaskProgress(TaskState.PENDING, 1, 1, null, new Times(null, null));
  }

  TaskProgress become(TaskState next) {
    return new TaskProgress(next, version + 1, round, attemptId, times);
  }

  TaskProgress began(UUID attempt, Instant now) {
    return new TaskProgress(state, version, round, attempt, new Times(now, null));
  }

  TaskProgress settledAt(Instant now) {
    return new TaskProgress(state, version, round, attemptId, new Times(times.startedAt(), now));
  }

  TaskProgress nextRound() {
    return new TaskProgress(state, version, round + 1, null, new Times(null, null));
  }
}
