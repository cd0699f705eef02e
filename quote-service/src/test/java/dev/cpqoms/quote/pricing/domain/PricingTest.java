package dev.cpqoms.quote.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.catalog.domain.BundleDiscount;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import dev.cpqoms.quote.catalog.domain.ChargeType;
import dev.cpqoms.quote.catalog.domain.OfferingType;
import dev.cpqoms.quote.catalog.domain.OptionValueSurcharge;
import dev.cpqoms.quote.catalog.domain.Price;
import dev.cpqoms.quote.catalog.domain.PriceBook;
import dev.cpqoms.quote.catalog.domain.PriceList;
import dev.cpqoms.quote.catalog.domain.Promotion;
import dev.cpqoms.quote.catalog.domain.VolumeTier;
import dev.cpqoms.quote.pricing.storage.SealedPrice;
import dev.cpqoms.quote.quote.domain.ManualDiscount;
import dev.cpqoms.quote.quote.domain.QuoteLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricingTest {
  private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");
  private static final CatalogReference CATALOG = new CatalogReference("main", 1);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void totalsAreTheSumsOfTheLines(long seed) {
    PriceSnapshot snapshot = price(random(seed));

    for (ChargeType type : ChargeType.values()) {
      BigDecimal sum =
          snapshot.lines().stream()
              .filter(line -> line.chargeType() == type)
              .map(PricedLine::net)
              .reduce(new BigDecimal("0.00"), BigDecimal::add);
      BigDecimal total =
          type == ChargeType.ONE_TIME
              ? snapshot.totals().oneTime().amount()
              : snapshot.totals().recurring().amount();
      assertThat(total).isEqualTo(sum);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLineIsItsListPriceWithItsReductionsAndNeverNegative(long seed) {
    for (PricedLine line : price(random(seed)).lines()) {
      BigDecimal list = line.unitList().multiply(BigDecimal.valueOf(line.quantity()));
      BigDecimal reductions =
          line.steps().stream()
              .filter(
                  step -> step.step() != PriceStep.Kind.LIST && step.step() != PriceStep.Kind.NET)
              .map(PriceStep::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(line.net()).isEqualTo(list.add(reductions)).isNotNegative();
      assertThat(reductions).isLessThanOrEqualTo(BigDecimal.ZERO);
      assertThat(line.steps()).extracting(PriceStep::step).isSorted();
      assertThat(line.steps().getLast().amount()).isEqualTo(line.net());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfTheLinesDoesNotMatter(long seed) {
    PricingBasis basis = random(seed);
    List<QuoteLine> shuffled = new ArrayList<>(basis.lines());
    Collections.shuffle(shuffled, new Random(seed + 1));

    PriceSnapshot other = price(new PricingBasis(CATALOG, basis.book(), shuffled, AT));

    assertThat(hash(other)).isEqualTo(hash(price(basis)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aReplayGivesTheSameHash(long seed) {
    assertThat(hash(price(random(seed)))).isEqualTo(hash(price(random(seed))));
  }

  @Test
  void everyPolicyTakesItsShareOfWhatTheOnesBeforeHaveLeft() {
    QuoteLine seats = line(1, "o0", 60, new ManualDiscount(new BigDecimal("12.50"), "Strategic"));
    Price price =
        new Price(
            "o0",
            ChargeType.RECURRING,
            new BigDecimal("12.00"),
            List.of(),
            List.of(tier(10, "5.00"), tier(50, "12.50")));
    PriceBook book =
        new PriceBook(
            new PriceList("eur", "EUR", List.of(price)),
            List.of(promotion("o0", "10.00")),
            List.of());

    PricedLine line = price(new PricingBasis(CATALOG, book, List.of(seats), AT)).lines().getFirst();

    assertThat(line.steps())
        .extracting(step -> step.step() + " " + step.amount())
        .containsExactly(
            "LIST 720.00", "TIER -90.00", "PROMOTION -63.00", "MANUAL -70.88", "NET 496.12");
  }

  @Test
  void halfCentsAreRoundedToTheEvenCent() {
    Price price =
        new Price("o0", ChargeType.ONE_TIME, new BigDecimal("0.50"), List.of(), List.of());
    PriceBook book =
        new PriceBook(new PriceList("eur", "EUR", List.of(price)), List.of(), List.of());
    QuoteLine odd = line(1, "o0", 1, new ManualDiscount(new BigDecimal("5"), "Odd"));

    PricedLine line = price(new PricingBasis(CATALOG, book, List.of(odd), AT)).lines().getFirst();

    assertThat(line.net()).isEqualTo("0.48");
  }

  @Test
  void aLineWithoutAPriceIsNamed() {
    PriceBook book = new PriceBook(new PriceList("eur", "EUR", List.of()), List.of(), List.of());

    Decision<PriceSnapshot> decision =
        Pricing.of(new PricingBasis(CATALOG, book, List.of(line(1, "o7", 1, null)), AT));

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.No.class,
            no -> {
              assertThat(no.rejection().code()).isEqualTo(QuoteError.PRICE_MISSING);
              assertThat(no.rejection().errors().getFirst().pointer()).isEqualTo("/items/0");
            });
  }

  private static PriceSnapshot price(PricingBasis basis) {
    return switch (Pricing.of(basis)) {
      case Decision.Yes<PriceSnapshot>(PriceSnapshot snapshot) -> snapshot;
      case Decision.No<PriceSnapshot> no -> throw new AssertionError(no.rejection());
    };
  }

  private static String hash(PriceSnapshot snapshot) {
    return SealedPrice.of(snapshot).summary().hash();
  }

  /** Some lines out of six offerings, with every kind of price and reduction. */
  private static PricingBasis random(long seed) {
    Random random = new Random(seed);
    List<Price> prices = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      for (ChargeType type : ChargeType.values()) {
        prices.add(
            new Price(
                "o" + i,
                type,
                amount(random),
                List.of(new OptionValueSurcharge("size", "L", amount(random))),
                List.of(tier(5, percent(random)), tier(20, percent(random)))));
      }
    }
    PriceBook book =
        new PriceBook(
            new PriceList("eur", "EUR", prices),
            List.of(promotion("o1", percent(random)), promotion("o2", percent(random))),
            List.of(
                new BundleDiscount("b1", List.of("o0", "o1"), new BigDecimal(percent(random)))));
    List<QuoteLine> lines =
        IntStream.range(0, 1 + random.nextInt(12))
            .mapToObj(
                i ->
                    line(
                        i,
                        "o" + random.nextInt(6),
                        1 + random.nextInt(60),
                        random.nextBoolean()
                            ? new ManualDiscount(new BigDecimal(percent(random)), "Because")
                            : null))
            .toList();
    return new PricingBasis(CATALOG, book, lines, AT);
  }

  private static QuoteLine line(
      int number, String offeringId, int quantity, @Nullable ManualDiscount discount) {
    TreeMap<String, String> options = new TreeMap<>();
    options.put("size", number % 2 == 0 ? "L" : "S");
    return new QuoteLine(
        "line-" + number,
        new QuoteLine.Product(offeringId, offeringId, OfferingType.SERVICE),
        quantity,
        options,
        discount);
  }

  private static VolumeTier tier(int from, String percent) {
    return new VolumeTier(from, new BigDecimal(percent));
  }

  private static Promotion promotion(String offeringId, String percent) {
    return new Promotion(
        "p-" + offeringId,
        offeringId,
        new BigDecimal(percent),
        AT.minus(Duration.ofDays(1)),
        AT.plus(Duration.ofDays(1)));
  }

  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(random.nextInt(1_000_000), 2);
  }

  private static String percent(Random random) {
    return BigDecimal.valueOf(random.nextInt(10_001), 2).toPlainString();
  }
}
