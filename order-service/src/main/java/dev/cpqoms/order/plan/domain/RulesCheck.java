package dev.cpqoms.order.plan.domain;

import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.decision.Rejection;
import dev.cpqoms.blocks.problem.Problem;
import dev.cpqoms.order.OrderError;
import dev.cpqoms.order.order.domain.ItemAction;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether rules can be worked by: everything that is wrong with them, not only the first. */
public final class RulesCheck {

  private static final List<Function<Chain, Stream<String>>> POLICIES =
      List.of(
          RulesCheck::knownWork,
          RulesCheck::eachOnce,
          RulesCheck::earlierFirst,
          RulesCheck::undoneByItsInverse,
          RulesCheck::endsOnlyWhatIsChanged,
          RulesCheck::whatIsDownStaysDown);

  /** Steps that belong together, and where they stand in the request. */
  private record Chain(String pointer, ItemAction action, List<DecompositionStep> steps) {

    static Chain of(Map.Entry<ItemKind, List<DecompositionStep>> rule) {
      ItemKind kind = rule.getKey();
      return new Chain(
          pointer(kind.action()) + "/" + kind.offeringType(), kind.action(), rule.getValue());
    }

    private static String pointer(ItemAction action) {
      return switch (action) {
        case ADD -> "/perItem";
        case MODIFY -> "/perModification";
        case DISCONNECT -> "/perDisconnection";
      };
    }
  }

  private RulesCheck() {}

  public static Decision<DecompositionRules> check(DecompositionRules rules) {
    Stream<Chain> perItem =
        rules.perItem().entrySet().stream()
            .map(Chain::of)
            .sorted(Comparator.comparing(Chain::pointer));
    List<Problem.Item> wrong =
        Stream.concat(perItem, Stream.of(new Chain("/perOrder", ItemAction.ADD, rules.perOrder())))
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
        .filter(step -> !Work.isKnown(step.taskType()))
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
        .filter(step -> step.policy().compensatingType() != null && !canBeUndone(step))
        .map(
            step ->
                step.taskType() + " cannot be undone by " + step.policy().compensatingType() + ".");
  }

  private static boolean canBeUndone(DecompositionStep step) {
    String inverse = step.policy().compensatingType();
    return inverse != null
        && !step.policy().hardPoint()
        && Work.isUndoneBy(step.taskType(), inverse);
  }

  private static Stream<String> endsOnlyWhatIsChanged(Chain chain) {
    return chain.steps().stream()
        .filter(step -> chain.action() == ItemAction.ADD && Work.endsSomething(step.taskType()))
        .map(step -> step.taskType() + " has nothing to bring down where something is added.");
  }

  /** An order that has taken away what the customer had cannot be undone by halves. */
  private static Stream<String> whatIsDownStaysDown(Chain chain) {
    return chain.steps().stream()
        .filter(step -> Work.endsSomething(step.taskType()) && !step.policy().hardPoint())
        .map(step -> step.taskType() + " cannot be taken back: it is a hard point of no return.");
  }
}
