package dev.cpqoms.order.plan.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.domain.DecompositionStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All versions of the decomposition rules. */
public final class Rules {

  public static final List<Class<?>> MAPPERS = List.of(RuleMapper.class, PlanMapper.class);

  private static final String ORDER_AS_A_WHOLE = "*";

  /** What new orders are validated against. */
  public DecompositionRules inForce(Transaction tx) {
    return version(tx, tx.mapper(RuleMapper.class).versionInForce());
  }

  public DecompositionRules version(Transaction tx, int version) {
    Map<String, List<DecompositionStep>> steps =
        new HashMap<>(
            tx.mapper(RuleMapper.class).rules(version).stream()
                .collect(groupingBy(RuleRow::offeringType, mapping(RuleRow::toStep, toList()))));
    List<DecompositionStep> perOrder = steps.remove(ORDER_AS_A_WHOLE);
    return new DecompositionRules(version, steps, perOrder == null ? List.of() : perOrder);
  }
}
