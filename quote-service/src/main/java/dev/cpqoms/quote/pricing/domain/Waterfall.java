package dev.cpqoms.quote.pricing.domain;

import dev.cpqoms.quote.catalog.domain.ChargeType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs one charge down from its list price to its net price, and keeps every step. */
final class Waterfall {
  private static final int DIGITS = 2;
  private static final int NOTE_LIMIT = 500;

  private final Charge charge;
  private final List<PriceStep> steps = new ArrayList<>();
  private BigDecimal left;

  private Waterfall(Charge charge) {
    this.charge = charge;
    this.left = rounded(charge.unitList().multiply(BigDecimal.valueOf(charge.line().quantity())));
  }

  static PricedLine of(Charge charge) {
    Waterfall waterfall = new Waterfall(charge);
    waterfall.startWithList();
    for (PricingPolicy policy : PricingPolicies.IN_ORDER) {
      policy.reduction(charge).ifPresent(waterfall::take);
    }
    return waterfall.net();
  }

  private void startWithList() {
    String priceListId = charge.basis().book().priceList().priceListId();
    steps.add(new PriceStep(PriceStep.Kind.LIST, priceListId, left, listNote()));
  }

  private String listNote() {
    return Stream.concat(
            Stream.of(charge.price().amount().toPlainString()),
            charge.surcharges().stream()
                .map(
                    extra ->
                        "%s for %s %s"
                            .formatted(
                                extra.amount().toPlainString(), extra.optionId(), extra.value())))
        .collect(Collectors.joining(" and "));
  }

  private void take(Reduction reduction) {
    BigDecimal off = rounded(left.multiply(reduction.percent()).movePointLeft(2));
    left = left.subtract(off);
    String note =
        String.format(Locale.ROOT, "%s %% %s", rounded(reduction.percent()), reduction.reason());
    steps.add(new PriceStep(reduction.step(), reduction.ruleId(), off.negate(), limited(note)));
  }

  private PricedLine net() {
    boolean monthly = charge.price().chargeType() == ChargeType.RECURRING;
    steps.add(new PriceStep(PriceStep.Kind.NET, null, left, monthly ? "per month" : "once"));
    return new PricedLine(
        charge.line().itemId(),
        charge.price().chargeType(),
        steps,
        rounded(charge.unitList()),
        charge.line().quantity(),
        left);
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(DIGITS, RoundingMode.HALF_EVEN);
  }

  private static String limited(String note) {
    return note.length() <= NOTE_LIMIT ? note : note.substring(0, NOTE_LIMIT);
  }
}
