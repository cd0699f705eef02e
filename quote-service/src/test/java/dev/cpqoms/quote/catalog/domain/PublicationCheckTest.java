package dev.cpqoms.quote.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.CatalogRule.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicationCheckTest {

  @Test
  void aSoundCatalogMayBePublished() {
    assertThat(findings(catalog(rule("r1", Kind.REQUIRES, "a", "b")))).isEmpty();
  }

  @Test
  void aCycleIsNamedWithItsMembers() {
    assertThat(
            findings(
                catalog(
                    rule("r1", Kind.REQUIRES, "a", "b"),
                    rule("r2", Kind.REQUIRES, "b", "c"),
                    rule("r3", Kind.REQUIRES, "c", "a"))))
        .containsExactly("rules r1, r2, r3 form a cycle: a requires b requires c requires a");
  }

  @Test
  void anOfferingThatRequiresItselfIsACycle() {
    assertThat(findings(catalog(rule("r1", Kind.REQUIRES, "a", "a"))))
        .containsExactly("rules r1 form a cycle: a requires a");
  }

  @Test
  void whatIsRequiredByWayOfOthersMayNotBeExcluded() {
    assertThat(
            findings(
                catalog(
                    rule("r1", Kind.REQUIRES, "a", "b"),
                    rule("r2", Kind.REQUIRES, "b", "c"),
                    rule("r3", Kind.EXCLUDES, "c", "a"))))
        .hasSize(1)
        .first()
        .asString()
        .contains("rule r3 excludes c with a");
  }

  @Test
  void twoValuesOfOneOptionCannotBothBeRequired() {
    CatalogRule small = new CatalogRule("r1", Kind.REQUIRES_OPTION_VALUE, "a", "b", "size", "S");
    CatalogRule large = new CatalogRule("r2", Kind.REQUIRES_OPTION_VALUE, "a", "b", "size", "L");

    assertThat(findings(catalog(small, large)))
        .containsExactly("rules r1 and r2 require S and L for option size of b");
  }

  @Test
  void whatIsNotThereCannotBeReferredTo() {
    CatalogRule value = new CatalogRule("r2", Kind.REQUIRES_OPTION_VALUE, "a", "b", "size", "XXL");

    assertThat(findings(catalog(rule("r1", Kind.REQUIRES, "a", "nowhere"), value)))
        .containsExactly(
            "there is no offering nowhere", "offering b has no value XXL for option size");
  }

  @Test
  void anOfferingNeedsAPriceSomewhere() {
    CatalogContent free =
        new CatalogContent(
            List.of(offering("a"), offering("b")), null, List.of(prices("a")), null, null);

    assertThat(findings(free)).containsExactly("offering b has no price");
  }

  @Test
  void aBundleMayNotContainItself() {
    Offering a = bundle("a", "b");
    Offering b = bundle("b", "a");

    assertThat(
            findings(
                new CatalogContent(List.of(a, b), null, List.of(prices("a", "b")), null, null)))
        .containsExactly("a bundle contains itself: a contains b contains a");
  }

  @Test
  void aBundleMayNotExcludeWhatItContains() {
    CatalogRule exclusion = rule("r1", Kind.EXCLUDES, "a", "b");
    CatalogContent content =
        new CatalogContent(
            List.of(bundle("a", "b"), offering("b")),
            List.of(exclusion),
            List.of(prices("a", "b")),
            null,
            null);

    assertThat(findings(content))
        .containsExactly("a requires b, and rule r1 excludes a with b: it could never be sold");
  }

  @Test
  void valuesThatTwoNeededOfferingsAskForMayNotDiffer() {
    CatalogRule small = new CatalogRule("r2", Kind.REQUIRES_OPTION_VALUE, "a", "c", "size", "S");
    CatalogRule large = new CatalogRule("r3", Kind.REQUIRES_OPTION_VALUE, "b", "c", "size", "L");

    assertThat(findings(catalog(rule("r1", Kind.REQUIRES, "a", "b"), small, large)))
        .containsExactly(
            "rules r2 and r3 require S and L for option size of c; a brings both into force");
  }

  @Test
  void aLongChainOfRequirementsIsNoCycleAndNoFault() {
    int length = 20_000;
    List<Offering> offerings = IntStream.range(0, length).mapToObj(i -> offering("o" + i)).toList();
    List<CatalogRule> rules =
        IntStream.range(1, length)
            .mapToObj(i -> rule("r" + i, Kind.REQUIRES, "o" + (i - 1), "o" + i))
            .toList();
    String[] ids = offerings.stream().map(Offering::offeringId).toArray(String[]::new);

    assertThat(findings(new CatalogContent(offerings, rules, List.of(prices(ids)), null, null)))
        .isEmpty();
  }

  @Test
  void everythingIsReportedAtOnceWithItsPlace() {
    Offering empty =
        new Offering(
            "a",
            "a",
            OfferingType.SERVICE,
            List.of(new OfferingOption("colour", "Colour", true, List.of(), null)),
            List.of(new BundleComponent("nowhere", 2, 1)));
    CatalogContent content =
        new CatalogContent(
            List.of(empty, offering("b")),
            List.of(rule("r1", Kind.REQUIRES, "a", "b"), rule("r2", Kind.REQUIRES, "b", "a")),
            List.of(prices("a")),
            List.of(new Promotion("p", "a", BigDecimal.ONE, Instant.EPOCH, Instant.EPOCH)),
            List.of(new BundleDiscount("bundle", List.of("a", "a"), BigDecimal.ONE)));

    assertThat(PublicationCheck.check(content))
        .isInstanceOfSatisfying(
            Decision.No.class,
            no ->
                assertThat(no.rejection().errors())
                    .extracting(Problem.Item::pointer)
                    .containsExactly(
                        "/offerings/0/components/0/offeringId",
                        "/offerings/0/components/0/min",
                        "/offerings/0/options/0/allowedValues",
                        "/promotions/0/until",
                        "/bundleDiscounts/0/offeringIds",
                        "/offerings/1",
                        "/rules/1"));
  }

  @Test
  void noMoreIsListedThanAProblemHolds() {
    List<Offering> offerings = IntStream.range(0, 1200).mapToObj(i -> offering("o" + i)).toList();

    assertThat(
            PublicationCheck.check(
                new CatalogContent(offerings, null, List.of(prices("o0")), null, null)))
        .isInstanceOfSatisfying(
            Decision.No.class,
            no -> {
              assertThat(no.rejection().errors()).hasSize(500);
              assertThat(no.rejection().detail())
                  .isEqualTo("1199 findings. The first 500 are listed.");
            });
  }

  @Test
  void idsAreUnique() {
    CatalogContent twice =
        new CatalogContent(
            List.of(offering("a"), offering("a")), null, List.of(prices("a")), null, null);

    assertThat(findings(twice)).containsExactly("offering a appears twice");
  }

  private static List<String> findings(CatalogContent content) {
    return switch (PublicationCheck.check(content)) {
      case Decision.Yes<CatalogContent> _ -> List.of();
      case Decision.No<CatalogContent> no -> {
        assertThat(no.rejection().code()).isEqualTo(QuoteError.CATALOG_INVALID);
        yield no.rejection().errors().stream().map(Problem.Item::detail).toList();
      }
    };
  }

  private static CatalogContent catalog(CatalogRule... rules) {
    return new CatalogContent(
        Stream.of("a", "b", "c").map(PublicationCheckTest::offering).toList(),
        List.of(rules),
        List.of(prices("a", "b", "c")),
        null,
        null);
  }

  private static CatalogRule rule(String id, Kind kind, String from, String to) {
    return new CatalogRule(id, kind, from, to, null, null);
  }

  private static Offering offering(String id) {
    OfferingOption size = new OfferingOption("size", "Size", false, List.of("S", "L"), null);
    return new Offering(id, id, OfferingType.SERVICE, List.of(size), null);
  }

  private static Offering bundle(String id, String component) {
    return new Offering(
        id, id, OfferingType.SERVICE, null, List.of(new BundleComponent(component, 1, 2)));
  }

  private static PriceList prices(String... ids) {
    return new PriceList(
        "eur",
        "EUR",
        Stream.of(ids)
            .map(id -> new Price(id, ChargeType.ONE_TIME, new BigDecimal("1.00"), null, null))
            .toList());
  }
}
