package dev.cpqoms.order.fallout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.order.fallout.domain.SeverityBasis.Publisher;
import dev.cpqoms.order.fallout.domain.SeverityBasis.Thresholds;
import dev.cpqoms.order.fallout.domain.SeverityBasis.TierSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

  @ParameterizedTest
  @CsvSource({
    "9999.99, STANDARD, 0, false, P3",
    "10000, STANDARD, 0, false, P2",
    "100000, STANDARD, 0, false, P1",
    "100000, STRATEGIC, 0, false, P0",
    "100, STRATEGIC, 23, false, P2",
    "100, STRATEGIC, 24, false, P1",
    "100, STANDARD, 0, true, P2",
    "100000, STRATEGIC, 48, true, P0"
  })
  void severityFollowsFromBusinessFacts(
      BigDecimal value, String tier, long ageHours, boolean irreversible, Severity severity) {
    Severity.Inputs inputs = new Severity.Inputs(value, "EUR", tier, ageHours, irreversible);

    assertThat(Severity.of(inputs, by(thresholds("10000", "100000")))).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({
    "100000, 1500000, 15000000, SMALL, P3",
    "1500000, 1500000, 15000000, LARGE, P2",
    "15000000, 1500000, 15000000, VERY_LARGE, P1",
    "100, 50, 5000, LARGE, P2"
  })
  void whatIsLargeIsSaidByTheThresholdsOfTenantAndCurrency(
      BigDecimal value, String large, String veryLarge, ValueClass valueClass, Severity severity) {
    Thresholds thresholds = thresholds(large, veryLarge);

    assertThat(ValueClass.of(value, thresholds)).isEqualTo(valueClass);
    assertThat(Severity.of(worth(value), by(thresholds))).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"0.01", "1000000000"})
  void aValueThatNobodyCanJudgeIsNeverTakenForSmall(BigDecimal value) {
    assertThat(ValueClass.of(value, null)).isEqualTo(ValueClass.UNKNOWN_CURRENCY);
    assertThat(Severity.of(worth(value), by(null))).isEqualTo(Severity.P1);
  }

  private static Severity.Inputs worth(BigDecimal value) {
    return new Severity.Inputs(value, "JPY", "STANDARD", 0, false);
  }

  private static SeverityBasis by(@Nullable Thresholds thresholds) {
    return new SeverityBasis("acme", TierSource.CUSTOMER_RECORD, thresholds);
  }

  private static Thresholds thresholds(String large, String veryLarge) {
    return new Thresholds(Publisher.PLATFORM, 1, new BigDecimal(large), new BigDecimal(veryLarge));
  }
}
