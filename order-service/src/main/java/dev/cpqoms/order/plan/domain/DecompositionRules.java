package dev.cpqoms.order.plan.domain;

import java.util.List;
import java.util.Map;

/**
 * Which tasks each kind of line asks for. A version never changes; another rule is a new version.
 *
 * @param perItem steps of an item by its kind, each after the steps it names
 * @param perOrder steps of the order as a whole, after everything else
 */
public record DecompositionRules(
    int version, Map<ItemKind, List<DecompositionStep>> perItem, List<DecompositionStep> perOrder) {

  public DecompositionRules {
    perItem = Map.copyOf(perItem);
    perOrder = List.copyOf(perOrder);
  }

  public boolean cover(ItemKind kind) {
    return perItem.containsKey(kind);
  }

  /** The steps that a line of this kind asks for; none when no rule covers it. */
  public List<DecompositionStep> of(ItemKind kind) {
    return perItem.getOrDefault(kind, List.of());
  }
}
