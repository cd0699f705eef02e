package dev.cpqoms.order.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.domain.DecompositionStep;
import dev.cpqoms.order.plan.domain.TenantRules;
import dev.cpqoms.order.task.domain.TaskPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decomposition rules as the contracts show them. */
public record RulesView(
    int version,
    Map<String, List<Step>> perItem,
    Map<String, List<Step>> perModification,
    Map<String, List<Step>> perDisconnection,
    List<Step> perOrder,
    Map<String, SeverityThresholds> severityThresholds) {

  private static final int LONGEST_TYPE = 64;
  private static final int MOST_STEPS = 20;
  private static final int LONGEST_SECONDS = 2_592_000;

  static RulesView of(TenantRules of) {
    DecompositionRules rules = of.decomposition();
    return new RulesView(
        rules.version(),
        steps(rules, ItemAction.ADD),
        steps(rules, ItemAction.MODIFY),
        steps(rules, ItemAction.DISCONNECT),
        rules.perOrder().stream().map(Step::of).toList(),
        SeverityThresholds.of(of.thresholds()));
  }

  private static Map<String, List<Step>> steps(DecompositionRules rules, ItemAction action) {
    Map<String, List<Step>> chains = new TreeMap<>();
    rules
        .perItem()
        .forEach(
            (kind, steps) -> {
              if (kind.action() == action) {
                chains.put(kind.offeringType(), steps.stream().map(Step::of).toList());
              }
            });
    return chains;
  }

  /**
   * One task that an offering type asks for.
   *
   * @param after task types of the same chain that come before it
   * @param typicalSeconds what jeopardy is measured against
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      String taskType,
      List<String> after,
      int typicalSeconds,
      boolean softPoint,
      boolean hardPoint,
      @Nullable String compensatingType) {

    public Step {
      InvalidField.text("/taskType", taskType, LONGEST_TYPE);
      after = after == null ? List.of() : List.copyOf(after);
      InvalidField.check(after.size() <= MOST_STEPS, "/after", "must not be so many");
      InvalidField.check(
          typicalSeconds > 0 && typicalSeconds <= LONGEST_SECONDS,
          "/typicalSeconds",
          "must be between 1 and " + LONGEST_SECONDS);
    }

    static Step of(DecompositionStep step) {
      return new Step(
          step.taskType(),
          step.after().stream().sorted().toList(),
          (int) step.policy().typicalDuration().toSeconds(),
          step.policy().softPoint(),
          step.policy().hardPoint(),
          step.policy().compensatingType());
    }

    DecompositionStep toStep() {
      return new DecompositionStep(
          taskType,
          Set.copyOf(after),
          new TaskPolicy(
              Duration.ofSeconds(typicalSeconds), softPoint, hardPoint, compensatingType));
    }
  }
}
