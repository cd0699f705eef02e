package dev.cpqoms.order.fallout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
    assertThat(Severity.of(new Severity.Inputs(value, "EUR", tier, ageHours, irreversible)))
        .isEqualTo(severity);
  }
}
