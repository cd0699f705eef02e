package dev.cpqoms.quote.configuration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.Assortment;
import dev.cpqoms.quote.catalog.domain.BundleComponent;
import dev.cpqoms.quote.catalog.domain.CatalogRule;
import dev.cpqoms.quote.catalog.domain.CatalogRule.Kind;
import dev.cpqoms.quote.catalog.domain.Offering;
import dev.cpqoms.quote.catalog.domain.OfferingOption;
import dev.cpqoms.quote.catalog.domain.OfferingType;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationTest {
  private static final Offering INTERNET =
      new Offering(
          "internet",
          "Internet",
          OfferingType.SERVICE,
          List.of(
              new OfferingOption("bandwidth", "Bandwidth", true, List.of("100M", "1G"), "100M")),
          null);
  private static final Offering SD_WAN =
      new Offering("sd-wan", "SD-WAN", OfferingType.SERVICE, null, null);
  private static final Offering DIAL_UP =
      new Offering("dial-up", "Dial-up", OfferingType.SERVICE, null, null);
  private static final Offering BRANCH =
      new Offering(
          "branch",
          "Branch kit",
          OfferingType.PHYSICAL,
          null,
          List.of(new BundleComponent("internet", 1, 2)));
  private static final Assortment ASSORTMENT =
      new Assortment(
          Map.of("internet", INTERNET, "sd-wan", SD_WAN, "dial-up", DIAL_UP, "branch", BRANCH),
          List.of(
              new CatalogRule("needs-internet", Kind.REQUIRES, "sd-wan", "internet", null, null),
              new CatalogRule(
                  "needs-1g", Kind.REQUIRES_OPTION_VALUE, "sd-wan", "internet", "bandwidth", "1G"),
              new CatalogRule("no-dial-up", Kind.EXCLUDES, "sd-wan", "dial-up", null, null)));

  @Test
  void linesThatHoldTogetherGoOnTheQuoteWithTheirDefaults() {
    Decision<List<QuoteLine>> decision =
        Configuration.of(List.of(line("1", "internet")), ASSORTMENT).check();

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Yes.class,
            yes ->
                assertThat(((QuoteLine) ((List<?>) yes.value()).getFirst()).options())
                    .containsEntry("bandwidth", "100M"));
  }

  @Test
  void aMissingRequirementNamesTheRuleTheLineAndAWayOut() {
    assertThat(conflicts(line("1", "sd-wan")))
        .containsExactly(
            "rule needs-internet: line 1 (sd-wan) requires internet; add it or remove line 1");
  }

  @Test
  void aRequiredValueNamesWhereToChooseIt() {
    assertThat(conflicts(line("1", "sd-wan"), line("2", "internet")))
        .containsExactly(
            "rule needs-1g: line 1 (sd-wan) requires bandwidth=1G on line 2 (internet); choose it"
                + " there or remove line 1");
  }

  @Test
  void whatExcludesEachOtherIsNamedOnBothSides() {
    assertThat(conflicts(line("1", "sd-wan"), line("2", "internet", "1G"), line("3", "dial-up")))
        .containsExactly(
            "rule no-dial-up: line 1 (sd-wan) excludes line 3 (dial-up); remove one of them");
  }

  @Test
  void valuesOutsideTheCatalogAreRefused() {
    assertThat(conflicts(line("1", "internet", "10G")))
        .containsExactly(
            "line 1 (internet) has no value 10G for option bandwidth: choose one of 100M, 1G");
  }

  @Test
  void unknownOfferingsAndEqualNamesAreRefusedTogether() {
    assertThat(conflicts(line("1", "internet"), line("1", "unicorn")))
        .containsExactly(
            "two lines are called 1; rename one",
            "line 1 (unicorn) is not in the catalog version of the quote; remove it");
  }

  @Test
  void aBundleComesWithItsComponents() {
    assertThat(conflicts(line("1", "branch")))
        .containsExactly(
            "line 1 (branch) comes with 1 to 2 of internet, not 0; change that quantity");
  }

  private static List<String> conflicts(RequestedLine... lines) {
    return switch (Configuration.of(List.of(lines), ASSORTMENT).check()) {
      case Decision.Yes<List<QuoteLine>> _ -> List.of();
      case Decision.No<List<QuoteLine>> no -> {
        assertThat(no.rejection().code()).isEqualTo(QuoteError.CONFIGURATION_CONFLICT);
        yield no.rejection().errors().stream().map(Problem.Item::detail).toList();
      }
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheLinesDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<RequestedLine> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      List<String> offerings = List.of("internet", "sd-wan", "dial-up", "branch", "nowhere");
      lines.add(
          line(
              "l" + random.nextInt(20),
              offerings.get(random.nextInt(5)),
              random.nextBoolean() ? "1G" : "2G"));
    }
    List<String> conflicts = conflicts(lines.toArray(RequestedLine[]::new));
    Collections.shuffle(lines, random);

    assertThat(conflicts(lines.toArray(RequestedLine[]::new))).isEqualTo(conflicts);
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static RequestedLine line(String itemId, String offeringId) {
    return new RequestedLine(itemId, offeringId, 1, new TreeMap<>(), null, "/items/0");
  }

  private static RequestedLine line(String itemId, String offeringId, String bandwidth) {
    return new RequestedLine(
        itemId, offeringId, 1, new TreeMap<>(Map.of("bandwidth", bandwidth)), null, "/items/0");
  }
}
