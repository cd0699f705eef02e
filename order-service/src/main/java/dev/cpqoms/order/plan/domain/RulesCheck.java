package dev.cpqoms.order.plan.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.order.OrderError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether rules can be worked by: everything that is wrong with them, not only the first. */
public final class RulesCheck {

  /** What can be done, and what undoes it; empty when nothing does. */
  private static final Map<String, String> WORK =
      Map.of(
          "RESERVE_INVENTORY", "RELEASE_INVENTORY",
          "SHIP_HARDWARE", "",
          "PROVISION_SERVICE", "DEPROVISION_SERVICE",
          "ACTIVATE_BILLING", "REVERSE_BILLING",
          "NOTIFY_CUSTOMER", "");

  private static final List<Function<Chain, Stream<String>>> POLICIES =
      List.of(
          RulesCheck::knownWork,
          RulesCheck::eachOnce,
          RulesCheck::earlierFirst,
          RulesCheck::undoneByItsInverse);

  /** Steps that belong together, and where they stand in the request. */
  private record Chain(String pointer, List<DecompositionStep> steps) {}

  private RulesCheck() {}

  public static Decision<DecompositionRules> check(DecompositionRules rules) {
    Stream<Chain> perItem =
        rules.perItem().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(rule -> new Chain("/perItem/" + rule.getKey(), rule.getValue()));
    List<Problem.Item> wrong =
        Stream.concat(perItem, Stream.of(new Chain("/perOrder", rules.perOrder())))
            .flatMap(chain -> POLICIES.stream().flatMap(policy -> items(chain, policy)))
            .toList();
    return wrong.isEmpty()
        ? Decision.yes(rules)
        : Decision.no(
            new Rejection(
                OrderError.DECOMPOSITION_RULES_INVALID,
                wrong.size() + " things are wrong with the rules.",
                wrong));
  }

  private static Stream<Problem.Item> items(Chain chain, Function<Chain, Stream<String>> policy) {
    return policy.apply(chain).map(detail -> new Problem.Item(detail, chain.pointer()));
  }

  private static Stream<String> knownWork(Chain chain) {
    return chain.steps().stream()
        .filter(step -> !WORK.containsKey(step.taskType()))
        .map(step -> "Nobody can do " + step.taskType() + ".");
  }

  private static Stream<String> eachOnce(Chain chain) {
    Set<String> seen = new HashSet<>();
    return chain.steps().stream()
        .filter(step -> !seen.add(step.taskType()))
        .map(step -> step.taskType() + " is there twice.");
  }

  /** What comes before is named before: so no step can wait for itself. */
  private static Stream<String> earlierFirst(Chain chain) {
    Set<String> before = new HashSet<>();
    Stream.Builder<String> wrong = Stream.builder();
    for (DecompositionStep step : chain.steps()) {
      step.after().stream()
          .filter(type -> !before.contains(type))
          .sorted()
          .forEach(type -> wrong.add(step.taskType() + " waits for " + type + ", not before it."));
      before.add(step.taskType());
    }
    return wrong.build();
  }

  private static Stream<String> undoneByItsInverse(Chain chain) {
    return chain.steps().stream()
        .filter(step -> step.policy().compensatingType() != null)
        .filter(
            step ->
                step.policy().hardPoint()
                    || !Objects.equals(step.policy().compensatingType(), WORK.get(step.taskType())))
        .map(
            step ->
                step.taskType() + " cannot be undone by " + step.policy().compensatingType() + ".");
  }
}
