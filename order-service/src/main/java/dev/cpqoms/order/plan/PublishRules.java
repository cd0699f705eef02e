package dev.cpqoms.order.plan;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.domain.DecompositionStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The next version of a tenant's decomposition rules, whole.
 *
 * @param perItem the chain of tasks of each offering type
 * @param perOrder what the order as a whole asks for, after everything else
 */
public record PublishRules(
    String note, Map<String, List<RulesView.Step>> perItem, List<RulesView.Step> perOrder) {

  private static final Set<String> OFFERING_TYPES = Set.of("PHYSICAL", "SERVICE", "FEE");
  private static final int LONGEST_NOTE = 500;
  private static final int SHORTEST_NOTE = 3;
  private static final int MOST_STEPS = 20;

  public PublishRules {
    InvalidField.check(
        InvalidField.text("/note", note, LONGEST_NOTE).length() >= SHORTEST_NOTE,
        "/note",
        "must have at least " + SHORTEST_NOTE + " characters");
    InvalidField.check(
        !InvalidField.required("/perItem", perItem).isEmpty()
            && OFFERING_TYPES.containsAll(perItem.keySet()),
        "/perItem",
        "must be about PHYSICAL, SERVICE or FEE");
    for (Map.Entry<String, List<RulesView.Step>> rule : perItem.entrySet()) {
      InvalidField.list("/perItem/" + rule.getKey(), rule.getValue(), 1, MOST_STEPS);
    }
    InvalidField.list("/perOrder", perOrder, 0, MOST_STEPS);
  }

  DecompositionRules asVersion(int version) {
    Map<String, List<DecompositionStep>> chains = new HashMap<>();
    perItem.forEach((type, steps) -> chains.put(type, steps(steps)));
    return new DecompositionRules(version, chains, steps(perOrder));
  }

  private static List<DecompositionStep> steps(List<RulesView.Step> steps) {
    return steps.stream().map(RulesView.Step::toStep).toList();
  }
}
