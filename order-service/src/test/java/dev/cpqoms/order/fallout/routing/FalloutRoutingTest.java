package dev.cpqoms.order.fallout.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.order.fallout.domain.FalloutCategory;
import dev.cpqoms.order.fallout.domain.FalloutCause;
import dev.cpqoms.order.fallout.domain.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FalloutRoutingTest {

  private static final FalloutRouting ROUTING = new FalloutRouting();

  @ParameterizedTest
  @CsvSource({
    "TECHNICAL, PARTNER_UNREACHABLE, P2, fulfillment-operations",
    "TECHNICAL, PARTNER_UNREACHABLE, P0, incident-command",
    "TECHNICAL, BILLING_CONFIRMATION_OVERDUE, P1, revenue-assurance",
    "TECHNICAL, BILLING_CONFIRMATION_OVERDUE, P0, incident-command",
    "PROCESS, OUTCOME_UNKNOWN, P3, process-operations",
    "BUSINESS, NO_CAPACITY, P0, order-management",
    "DATA, CALLBACK_CONTRADICTS, P3, catalog-data"
  })
  void theFirstRuleThatFitsNamesTheQueue(
      FalloutCategory category, String code, Severity severity, String queue) {
    assertThat(ROUTING.queue(cause(category, code), severity)).isEqualTo(queue);
  }

  @ParameterizedTest
  @EnumSource(FalloutCategory.class)
  void noCaseIsWithoutAnOwner(FalloutCategory category) {
    for (Severity severity : Severity.values()) {
      assertThat(ROUTING.queue(cause(category, "SOMETHING_NEW"), severity)).isNotBlank();
    }
  }

  @Test
  void aCodeFromAPartnerIsAValueAndNoExpression() {
    FalloutCause hostile = cause(FalloutCategory.DATA, "\") or true or (\"a\" = \"a");

    assertThat(ROUTING.queue(hostile, Severity.P3)).isEqualTo("catalog-data");
  }

  private static FalloutCause cause(FalloutCategory category, String code) {
    return FalloutCause.holding(null, category, code, "detail");
  }
}
