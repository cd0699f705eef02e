package dev.cpqoms.order.plan.domain;

import java.util.List;
import java.util.Map;

/**
 * Which tasks each offering type asks for. A version never changes; another rule is a new version.
 *
 * @param perItem steps of an item by its offering type, each after the steps it names
 * @param perOrder steps of the order as a whole, after everything else
 */
public record DecompositionRules(
    int version, Map<String, List<DecompositionStep>> perItem, List<DecompositionStep> perOrder) {

  public DecompositionRules {
    perItem = Map.copyOf(perItem);
    perOrder = List.copyOf(perOrder);
  }

  public boolean cover(String offeringType) {
    return perItem.containsKey(offeringType);
  }
}
