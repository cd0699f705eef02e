package dev.cpqoms.blocks.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.client.DependencyUnavailable;
import dev.cpqoms.blocks.loop.RetryPolicy;
import dev.cpqoms.blocks.problem.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T03:15:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08001", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P03", "58030"
      })
  void an_absent_or_overloaded_database_passes_by_itself(String sqlState) {
    assertThat(Faults.isTransient(new IllegalStateException(new SQLException("away", sqlState))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22021", "42P01", "P0001"})
  void a_statement_that_the_database_refuses_stays_refused(String sqlState) {
    assertThat(Faults.isTransient(new IllegalStateException(new SQLException("no", sqlState))))
        .isFalse();
  }

  @Test
  void absence_is_recognised_however_deep_it_is_wrapped() {
    assertThat(
            Faults.isTransient(
                new RuntimeException(new RuntimeException(new DependencyUnavailable("away")))))
        .isTrue();
    assertThat(
            Faults.isTransient(new RuntimeException(new SQLTransientConnectionException("pool"))))
        .isTrue();
    assertThat(Faults.isTransient(new NullPointerException())).isFalse();
  }

  @Test
  void a_refusal_is_noted_under_its_registered_code() {
    assertThat(Faults.code(Refusal.notFound("quote"))).isEqualTo("NOT_FOUND");
    assertThat(Faults.code(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void the_eighth_fault_of_its_own_quarantines_an_event_and_absences_do_not_count() {
    RetryPolicy policy = RetryPolicy.standard();
    Throwable own = new IllegalArgumentException("no such offering");
    Throwable absent = new DependencyUnavailable("away");

    assertThat(Progress.failed(own, 6, 6, policy, NOW).outcome()).isEqualTo(Outcome.RETRYING);
    assertThat(Progress.failed(own, 7, 7, policy, NOW).outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(Progress.failed(absent, 1_000, 7, policy, NOW).outcome())
        .isEqualTo(Outcome.RETRYING);
    assertThat(Progress.failed(own, 1_000, 3, policy, NOW).outcome()).isEqualTo(Outcome.RETRYING);
  }

  @Test
  void delays_double_from_one_second_to_sixteen_less_a_quarter_at_most() {
    RetryPolicy policy = RetryPolicy.standard();
    long[] full = {1, 2, 4, 8, 16, 16, 16};
    for (int failures = 1; failures <= full.length; failures++) {
      Duration longest = Duration.ofSeconds(full[failures - 1]);
      assertThat(policy.delayAfter(failures))
          .isBetween(longest.multipliedBy(3).dividedBy(4), longest);
    }
    assertThat(policy.delayAfter(Integer.MAX_VALUE)).isLessThanOrEqualTo(Duration.ofSeconds(16));
  }
}
