package dev.cpqoms.order.fallout.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;

/** How bad a case is, from business facts alone, so that everybody can check it. */
public enum Severity {
  P0,
  P1,
  P2,
  P3;

  private static final BigDecimal LARGE = new BigDecimal("10000");
  private static final BigDecimal VERY_LARGE = new BigDecimal("100000");
  private static final long OLD_HOURS = 24;

  private static final List<ToIntFunction<Inputs>> POLICIES =
      List.of(
          Severity::byValue, Severity::byTier, Severity::byAge, Severity::byIrreversibleActions);

  /**
   * What the severity was computed from; stored with the case.
   *
   * @param value worth of the order in its first month
   * @param ageHours age of the order when the case was opened
   * @param irreversible whether something was done that cannot be undone
   */
  public record Inputs(
      BigDecimal value,
      String currency,
      String customerTier,
      long ageHours,
      boolean irreversible) {}

  /** P3 at first; each policy can make it worse. */
  public static Severity of(Inputs inputs) {
    int points = POLICIES.stream().mapToInt(policy -> policy.applyAsInt(inputs)).sum();
    return values()[Math.max(P0.ordinal(), P3.ordinal() - points)];
  }

  private static int byValue(Inputs inputs) {
    if (inputs.value().compareTo(VERY_LARGE) >= 0) {
      return 2;
    }
    return inputs.value().compareTo(LARGE) >= 0 ? 1 : 0;
  }

  private static int byTier(Inputs inputs) {
    return inputs.customerTier().equals("STRATEGIC") ? 1 : 0;
  }

  private static int byAge(Inputs inputs) {
    return inputs.ageHours() >= OLD_HOURS ? 1 : 0;
  }

  private static int byIrreversibleActions(Inputs inputs) {
    return inputs.irreversible() ? 1 : 0;
  }
}
