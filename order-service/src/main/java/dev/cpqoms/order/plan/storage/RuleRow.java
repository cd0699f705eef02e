package dev.cpqoms.order.plan.storage;

import dev.cpqoms.order.plan.domain.DecompositionStep;
import dev.cpqoms.order.task.domain.TaskPolicy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

record RuleRow(
    String offeringType,
    String taskType,
    String afterTypes,
    int typicalSeconds,
    boolean softPoint,
    boolean hardPoint,
    @Nullable String compensatingType) {

  static RuleRow of(String offeringType, DecompositionStep step) {
    return new RuleRow(
        offeringType,
        step.taskType(),
        String.join(",", step.after()),
        (int) step.policy().typicalDuration().toSeconds(),
        step.policy().softPoint(),
        step.policy().hardPoint(),
        step.policy().compensatingType());
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
