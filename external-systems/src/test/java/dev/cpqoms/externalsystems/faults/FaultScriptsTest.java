package dev.cpqoms.externalsystems.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.externalsystems.partner.Partner;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultScriptsTest {

  private final FaultScripts scripts = new FaultScripts();

  @Test
  void aScriptIsUsedUpByTheRequestsThatItApplies() {
    scripts.add(new FaultScript(Partner.BILLING, null, 2, FaultKind.ERROR_500, null));

    assertThat(scripts.take(Partner.BILLING, request("acme", "t1", "ACTIVATE"))).isPresent();
    assertThat(scripts.take(Partner.INVENTORY, request("acme", "t1", "RESERVE"))).isEmpty();
    assertThat(scripts.take(Partner.BILLING, request("acme", "t2", "ACTIVATE"))).isPresent();
    assertThat(scripts.take(Partner.BILLING, request("acme", "t3", "ACTIVATE"))).isEmpty();
    assertThat(scripts.inForce()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, true",
        "acme, -, -, true",
        "globex, -, -, false",
        "-, t1, -, true",
        "-, t2, -, false",
        "-, -, ACTIVATE, true",
        "-, -, REVERSE, false",
        "acme, t1, ACTIVATE, true"
      })
  void aScriptAppliesWhenEveryNamedFieldFits(
      String tenant, String reference, String operation, boolean applies) {
    FaultMatch wanted = new FaultMatch(tenant, reference, operation);
    scripts.add(new FaultScript(Partner.BILLING, wanted, 1, FaultKind.RESET, null));

    assertThat(scripts.take(Partner.BILLING, request("acme", "t1", "ACTIVATE")).isPresent())
        .isEqualTo(applies);
  }

  @Test
  void aQuestionIsSpoiltOnlyByAScriptThatNamesIt() {
    FaultMatch question = request("acme", "t1", FaultMatch.QUERY);
    scripts.add(new FaultScript(Partner.BILLING, null, 1, FaultKind.RESET, null));
    assertThat(scripts.take(Partner.BILLING, question)).isEmpty();

    FaultMatch named = new FaultMatch(null, null, FaultMatch.QUERY);
    scripts.add(new FaultScript(Partner.BILLING, named, 1, FaultKind.ERROR_500, null));
    assertThat(scripts.take(Partner.BILLING, question))
        .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.ERROR_500));
  }

  @Test
  void clearedScriptsDoNothing() {
    scripts.add(new FaultScript(Partner.BILLING, null, 5, FaultKind.RESET, null));
    scripts.clear();

    assertThat(scripts.take(Partner.BILLING, request("acme", "t1", "ACTIVATE"))).isEmpty();
  }

  @Test
  void aScriptWithoutTimesOrWithAnEndlessDelayIsRefused() {
    assertThatThrownBy(() -> new FaultScript(Partner.BILLING, null, 0, FaultKind.RESET, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new FaultScript(Partner.BILLING, null, 1, FaultKind.RESET, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static FaultMatch request(String tenant, String reference, String operation) {
    return new FaultMatch(tenant, reference, operation);
  }
}
