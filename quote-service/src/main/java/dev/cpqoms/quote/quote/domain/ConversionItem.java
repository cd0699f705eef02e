package dev.cpqoms.quote.quote.domain;

import dev.cpqoms.quote.money.Money;
import java.util.List;
import java.util.SortedMap;

/**
 * One line of the accepted snapshot that order management works from.
 *
 * @param action what to do with the customer's installed base
 */
public record ConversionItem(
    String itemId,
    String offeringId,
    String offeringName,
    String offeringType,
    String action,
    int quantity,
    SortedMap<String, String> options,
    List<Charge> charges) {

  /** What the customer agreed to pay for the line. */
  public record Charge(String chargeType, Money net) {}
}
