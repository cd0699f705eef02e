package dev.cpqoms.order.plan.storage;

import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.plan.domain.DecompositionStep;
import dev.cpqoms.order.plan.domain.ItemKind;
import dev.cpqoms.order.task.domain.TaskPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

record RuleRow(
    String offeringType,
    String action,
    String taskType,
    String afterTypes,
    int typicalSeconds,
    boolean softPoint,
    boolean hardPoint,
    @Nullable String compensatingType) {

  static RuleRow of(ItemKind kind, DecompositionStep step) {
    return new RuleRow(
        kind.offeringType(),
        kind.action().name(),
        step.taskType(),
        String.join(",", step.after()),
        (int) step.policy().typicalDuration().toSeconds(),
        step.policy().softPoint(),
        step.policy().hardPoint(),
        step.policy().compensatingType());
  }

  ItemKind kind() {
    return new ItemKind(offeringType, ItemAction.valueOf(action));
  }

  DecompositionStep toStep() {
    return new DecompositionStep(
        taskType,
        after(),
        new TaskPolicy(Duration.ofSeconds(typicalSeconds), softPoint, hardPoint, compensatingType));
  }

  private Set<String> after() {
    return Arrays.stream(afterTypes.split(","))
        .filter(type -> !type.isBlank())
        .map(String::strip)
        .collect(Collectors.toUnmodifiableSet());
  }
}
