package dev.cpqoms.quote.catalog.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of an offering costs, once or per month.
 *
 * @param optionValueSurcharges added per unit for chosen option values
 * @param tiers reductions for volume
 */
public record Price(
    String offeringId,
    ChargeType chargeType,
    BigDecimal amount,
    List<OptionValueSurcharge> optionValueSurcharges,
    List<VolumeTier> tiers) {

  public Price(
      String offeringId,
      ChargeType chargeType,
      BigDecimal amount,
      @Nullable List<OptionValueSurcharge> optionValueSurcharges,
      @Nullable List<VolumeTier> tiers) {
    this.offeringId = offeringId;
    this.chargeType = chargeType;
    this.amount = amount;
    this.optionValueSurcharges =
        optionValueSurcharges == null ? List.of() : List.copyOf(optionValueSurcharges);
    this.tiers = tiers == null ? List.of() : List.copyOf(tiers);
  }
}
