package dev.cpqoms.order.fallout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.order.OrderError;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may decide the case of a process that stands still. */
class StandstillCaseTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final UUID incidentId = UUID.randomUUID();
  private final FalloutCase standing =
      FalloutCase.identified(
          UUID.randomUUID(),
          UUID.randomUUID(),
          new FalloutCause(null, FalloutCategory.PROCESS, "JOB_NO_RETRIES", "stands", false),
          new FalloutCase.Assessment(
              Severity.P3,
              new Severity.Inputs(BigDecimal.ONE, "EUR", "STANDARD", 0, false),
              new SeverityBasis("acme", SeverityBasis.TierSource.CUSTOMER_RECORD, null),
              "process-operations"),
          new Progress.Opening(NOON, Origin.standstill("workflow", null, incident(null))));

  @ParameterizedTest
  @EnumSource(names = {"RETRY", "MANUALLY_RESOLVED", "SKIP"})
  void noPersonEndsAStandstill(FalloutResolution resolution) {
    assertThat(standing.resolve(decided(resolution)))
        .isInstanceOfSatisfying(
            Decision.No.class,
            no ->
                assertThat(no.rejection())
                    .hasFieldOrPropertyWithValue("code", OrderError.FALLOUT_PROCESS_STANDS_STILL));
  }

  @ParameterizedTest
  @EnumSource(names = {"CANCEL_ORDER", "FAIL_ORDER"})
  void aWishForTheWholeOrderDecidesItAndTheEnginesWordKeepsThatDecision(
      FalloutResolution resolution) {
    FalloutCase unwanted = standing.resolve(decided(resolution)).orElseThrow();

    FalloutCase left = unwanted.letGoOn(incident(NOON), decided(FalloutResolution.RETRY));

    assertThat(left.progress().decided()).isEqualTo(decided(resolution));
    assertThat(left.progress().version()).isEqualTo(unwanted.progress().version() + 1);
    assertThat(left.origin().standing()).isEmpty();
  }

  private ProcessIncident incident(@Nullable Instant resolvedAt) {
    return new ProcessIncident(
        "1",
        incidentId,
        "order-fulfillment",
        "4711",
        "decompose",
        "order.decompose",
        "JOB_NO_RETRIES",
        "no answer",
        NOON,
        resolvedAt);
  }

  private static Progress.Decided decided(FalloutResolution resolution) {
    return new Progress.Decided(resolution, "a reason", "a ticket", "otto", NOON);
  }
}
