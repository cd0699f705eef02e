package dev.cpqoms.externalsystems.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.externalsystems.partner.Partner;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
    FaultMatch wanted = new FaultMatch(tenant, reference, null, operation);
    scripts.add(new FaultScript(Partner.BILLING, wanted, 1, FaultKind.RESET, null));

    assertThat(scripts.take(Partner.BILLING, request("acme", "t1", "ACTIVATE")).isPresent())
        .isEqualTo(applies);
  }

  @Test
  void aQuestionIsSpoiltOnlyByAScriptThatNamesIt() {
    FaultMatch question = request("acme", "t1", FaultMatch.QUERY);
    scripts.add(new FaultScript(Partner.BILLING, null, 1, FaultKind.RESET, null));
    assertThat(scripts.take(Partner.BILLING, question)).isEmpty();

    FaultMatch named = new FaultMatch(null, null, null, FaultMatch.QUERY);
    scripts.add(new FaultScript(Partner.BILLING, named, 1, FaultKind.ERROR_500, null));
    assertThat(scripts.take(Partner.BILLING, question))
        .hasValueSatisfying(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.ERROR_500));
  }

  @Test
  void aScriptCanNameOneKey() {
    FaultMatch wanted = new FaultMatch(null, null, "k2", null);
    scripts.add(new FaultScript(Partner.BILLING, wanted, 5, FaultKind.RESET, null));

    assertThat(scripts.take(Partner.BILLING, keyed("k1"))).isEmpty();
    assertThat(scripts.take(Partner.BILLING, keyed("k2"))).isPresent();
  }

  @Test
  void chanceStrikesAboutAsOftenAsSaidAndTheSameSeedStrikesTheSame() {
    List<Boolean> first = struck(42, 0.1);

    assertThat(first.stream().filter(struck -> struck).count()).isBetween(50L, 150L);
    assertThat(struck(42, 0.1)).isEqualTo(first);
    assertThat(struck(43, 0.1)).isNotEqualTo(first);
    assertThat(struck(42, 0)).containsOnly(false);
    assertThat(struck(42, 1)).containsOnly(true);
  }

  @Test
  void theSameSeedStrikesTheSameInAnotherRunWhoseIdsAreOthers() {
    assertThat(struck(42, 0.1, "monday-"))
        .isEqualTo(struck(42, 0.1, "tuesday-"))
        .contains(true, false);
  }

  @Test
  void chanceIsAnotherForEveryTryOfOneRequest() {
    scripts.add(by(Partner.BILLING, 0.5, 7));

    List<Boolean> tries =
        IntStream.range(0, 50)
            .mapToObj(i -> scripts.take(Partner.BILLING, keyed("k1")).isPresent())
            .toList();

    assertThat(tries).contains(true, false);
  }

  @Test
  void aLikelihoodThatIsNoneIsRefused() {
    assertThatThrownBy(() -> by(Partner.BILLING, 1.5, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> by(Partner.BILLING, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Boolean> struck(long seed, double probability) {
    return struck(seed, probability, "k");
  }

  private static List<Boolean> struck(long seed, double probability, String keys) {
    FaultScripts fresh = new FaultScripts();
    fresh.add(by(Partner.BILLING, probability, seed));
    return IntStream.range(0, 1_000)
        .mapToObj(i -> fresh.take(Partner.BILLING, keyed(keys + i)).isPresent())
        .toList();
  }

  private static FaultScript by(Partner partner, double probability, long seed) {
    return new FaultScript(partner, null, 1_000_000, FaultKind.RESET, null, probability, seed);
  }

  private static FaultMatch keyed(String key) {
    return new FaultMatch("acme", "task of " + key, key, "ACTIVATE");
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
    return new FaultMatch(tenant, reference, null, operation);
  }
}
