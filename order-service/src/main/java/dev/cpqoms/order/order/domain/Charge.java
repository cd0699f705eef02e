package dev.cpqoms.order.order.domain;

/** What one line costs: once, or per month. */
public record Charge(ChargeType chargeType, Money net) {

  /** The two rhythms of a charge. */
  public enum ChargeType {
    ONE_TIME,
    RECURRING
  }

  public boolean sameAs(Charge other) {
    return chargeType == other.chargeType && net.sameAs(other.net);
  }
}
