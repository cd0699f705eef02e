package dev.cpqoms.quote.pricing.domain;

import dev.cpqoms.quote.catalog.domain.ChargeType;
import java.math.BigDecimal;
import java.util.List;

/**
 * The waterfall of one charge of one line.
 *
 * @param unitList list price of one unit with its option surcharges
 * @param net what the customer pays for all units
 */
public record PricedLine(
    String itemId,
    ChargeType chargeType,
    List<PriceStep> steps,
    BigDecimal unitList,
    int quantity,
    BigDecimal net) {

  public PricedLine {
    steps = List.copyOf(steps);
  }
}
