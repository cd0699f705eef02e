package dev.cpqoms.order.order.domain;

import java.util.List;
import java.util.Map;

/** What was sold on a line, as the accepted quote had it: nothing here is read again elsewhere. */
public record OrderedOffering(
    String offeringId,
    String offeringName,
    String offeringType,
    Map<String, String> options,
    List<Charge> charges) {

  public OrderedOffering {
    options = Map.copyOf(options);
    charges = List.copyOf(charges);
  }

  /** The same offering with other options and charges. */
  public OrderedOffering wanted(Map<String, String> otherOptions, List<Charge> otherCharges) {
    return new OrderedOffering(offeringId, offeringName, offeringType, otherOptions, otherCharges);
  }

  /** A fee is paid and gone; services and hardware stay with the customer. */
  public boolean becomesAsset() {
    return offeringType.equals("SERVICE") || offeringType.equals("PHYSICAL");
  }
}
