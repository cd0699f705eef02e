package dev.cpqoms.order.plan;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.domain.DecompositionStep;
import dev.cpqoms.order.plan.domain.ItemKind;
import dev.cpqoms.order.plan.domain.ValueThresholds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The next version of a tenant's decomposition rules, whole.
 *
 * @param perItem the chain of tasks of each offering type that is added
 * @param perModification the same for what the customer has and a line changes
 * @param perDisconnection the same for what a line ends
 * @param perOrder what the order as a whole asks for, after everything else
 * @param severityThresholds what is large to the tenant, by currency
 */
public record PublishRules(
    String note,
    Map<String, List<RulesView.Step>> perItem,
    @Nullable Map<String, List<RulesView.Step>> perModification,
    @Nullable Map<String, List<RulesView.Step>> perDisconnection,
    List<RulesView.Step> perOrder,
    @Nullable Map<String, SeverityThresholds> severityThresholds) {

  private static final Set<String> OFFERING_TYPES = Set.of("PHYSICAL", "SERVICE", "FEE");
  private static final Set<String> WHAT_STAYS = Set.of("PHYSICAL", "SERVICE");
  private static final int LONGEST_NOTE = 500;
  private static final int SHORTEST_NOTE = 3;
  private static final int MOST_STEPS = 20;

  public PublishRules {
    InvalidField.check(
        InvalidField.text("/note", note, LONGEST_NOTE).length() >= SHORTEST_NOTE,
        "/note",
        "must have at least " + SHORTEST_NOTE + " characters");
    InvalidField.check(
        !InvalidField.required("/perItem", perItem).isEmpty(), "/perItem", "must not be empty");
    perModification = perModification == null ? Map.of() : perModification;
    perDisconnection = perDisconnection == null ? Map.of() : perDisconnection;
    chains("/perItem", perItem, OFFERING_TYPES);
    chains("/perModification", perModification, WHAT_STAYS);
    chains("/perDisconnection", perDisconnection, WHAT_STAYS);
    InvalidField.list("/perOrder", perOrder, 0, MOST_STEPS);
    severityThresholds = SeverityThresholds.checked(severityThresholds);
  }

  DecompositionRules asVersion(int version) {
    Map<ItemKind, List<DecompositionStep>> chains = new HashMap<>();
    put(chains, ItemAction.ADD, perItem);
    put(chains, ItemAction.MODIFY, perModification);
    put(chains, ItemAction.DISCONNECT, perDisconnection);
    return new DecompositionRules(version, chains, steps(perOrder));
  }

  Map<String, ValueThresholds> thresholds() {
    Map<String, ValueThresholds> thresholds = new HashMap<>();
    if (severityThresholds != null) {
      severityThresholds.forEach((currency, of) -> thresholds.put(currency, of.toThresholds()));
    }
    return thresholds;
  }

  private static void chains(
      String pointer, Map<String, List<RulesView.Step>> chains, Set<String> types) {
    InvalidField.check(
        types.containsAll(chains.keySet()), pointer, "must be about " + String.join(", ", types));
    for (Map.Entry<String, List<RulesView.Step>> rule : chains.entrySet()) {
      InvalidField.list(pointer + "/" + rule.getKey(), rule.getValue(), 1, MOST_STEPS);
    }
  }

  private static void put(
      Map<ItemKind, List<DecompositionStep>> chains,
      ItemAction action,
      @Nullable Map<String, List<RulesView.Step>> rules) {
    if (rules != null) {
      rules.forEach((type, steps) -> chains.put(new ItemKind(type, action), steps(steps)));
    }
  }

  private static List<DecompositionStep> steps(List<RulesView.Step> steps) {
    return steps.stream().map(RulesView.Step::toStep).toList();
  }
}
