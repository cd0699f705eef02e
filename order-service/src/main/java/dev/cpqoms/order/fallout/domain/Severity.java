package dev.cpqoms.order.fallout.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** How bad a case is, from business facts alone, so that everybody can check it. */
public enum Severity {
  P0,
  P1,
  P2,
  P3;

  private static final long OLD_HOURS = 24;

  private static final List<ToIntBiFunction<Inputs, SeverityBasis>> POLICIES =
      List.of(
          Severity::byValue, Severity::byTier, Severity::byAge, Severity::byIrreversibleActions);

  /**
   * What the severity was computed from; stored with the case.
   *
   * @param value worth of the order in its first month
   * @param ageHours age of the order when the case was opened
   * @param irreversible whether something was done, or may have been, that cannot be undone
   */
  public record Inputs(
      BigDecimal value,
      String currency,
      String customerTier,
      long ageHours,
      boolean irreversible) {}

  /** P3 at first; each policy can make it worse. */
  public static Severity of(Inputs inputs, SeverityBasis basis) {
    int points = POLICIES.stream().mapToInt(policy -> policy.applyAsInt(inputs, basis)).sum();
    return values()[Math.max(P0.ordinal(), P3.ordinal() - points)];
  }

  private static int byValue(Inputs inputs, SeverityBasis basis) {
    return switch (ValueClass.of(inputs.value(), basis.thresholds())) {
      case SMALL -> 0;
      case LARGE -> 1;
      // Nobody can say that it is less.
      case VERY_LARGE, UNKNOWN_CURRENCY -> 2;
    };
  }

  private static int byTier(Inputs inputs, SeverityBasis basis) {
    return inputs.customerTier().equals("STRATEGIC") ? 1 : 0;
  }

  private static int byAge(Inputs inputs, SeverityBasis basis) {
    return inputs.ageHours() >= OLD_HOURS ? 1 : 0;
  }

  private static int byIrreversibleActions(Inputs inputs, SeverityBasis basis) {
    return inputs.irreversible() ? 1 : 0;
  }
}
