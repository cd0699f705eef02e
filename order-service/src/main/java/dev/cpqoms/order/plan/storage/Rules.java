package dev.cpqoms.order.plan.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.order.order.domain.ItemAction;
import dev.cpqoms.order.plan.domain.DecompositionRules;
import dev.cpqoms.order.plan.domain.DecompositionStep;
import dev.cpqoms.order.plan.domain.ItemKind;
import dev.cpqoms.order.plan.domain.TenantRules;
import dev.cpqoms.order.plan.domain.ValueThresholds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All versions of the decomposition rules. */
public final class Rules {

  public static final List<Class<?>> MAPPERS = List.of(RuleMapper.class, PlanMapper.class);

  private static final String ORDER_AS_A_WHOLE = "*";
  private static final ItemKind WHOLE = new ItemKind(ORDER_AS_A_WHOLE, ItemAction.ADD);

  /** What new orders of the tenant are validated against. */
  public DecompositionRules inForce(Transaction tx) {
    return version(tx, tx.mapper(RuleMapper.class).versionInForce(tx.tenant()));
  }

  /** The same with what else the tenant's version says. */
  public TenantRules ofTenant(Transaction tx) {
    DecompositionRules rules = inForce(tx);
    Map<String, ValueThresholds> thresholds = new HashMap<>();
    tx.mapper(RuleMapper.class)
        .thresholdsOfTenant(tx.tenant(), rules.version())
        .forEach(row -> thresholds.put(row.currency(), row.toThresholds()));
    return new TenantRules(rules, thresholds);
  }

  /** A tenant's own version, else the one that came with the platform. */
  public DecompositionRules version(Transaction tx, int version) {
    List<RuleRow> own = tx.mapper(RuleMapper.class).rulesOfTenant(tx.tenant(), version);
    List<RuleRow> rows = own.isEmpty() ? tx.mapper(RuleMapper.class).rules(version) : own;
    Map<ItemKind, List<DecompositionStep>> steps =
        new HashMap<>(
            rows.stream().collect(groupingBy(RuleRow::kind, mapping(RuleRow::toStep, toList()))));
    List<DecompositionStep> perOrder = steps.remove(WHOLE);
    return new DecompositionRules(version, steps, perOrder == null ? List.of() : perOrder);
  }

  /** No version has two meanings: a tenant's count on from the platform's. */
  public int nextVersion(Transaction tx) {
    return tx.mapper(RuleMapper.class).nextVersion(tx.tenant());
  }

  public void publish(Transaction tx, TenantRules next, String note) {
    DecompositionRules rules = next.decomposition();
    int version = next.version();
    String by = tx.context().actor().subject();
    if (tx.mapper(RuleMapper.class).insertVersion(tx.tenant(), version, by, note, tx.now()) == 0) {
      throw Refusal.stale(version - 1L, version);
    }
    rules.perItem().forEach((kind, steps) -> insert(tx, version, kind, steps));
    insert(tx, version, WHOLE, rules.perOrder());
    next.thresholds()
        .forEach(
            (currency, of) ->
                tx.mapper(RuleMapper.class).insertThreshold(tx.tenant(), version, currency, of));
  }

  private static void insert(
      Transaction tx, int version, ItemKind kind, List<DecompositionStep> steps) {
    int stepNo = 1;
    for (DecompositionStep step : steps) {
      tx.mapper(RuleMapper.class)
          .insertRule(tx.tenant(), version, stepNo++, RuleRow.of(kind, step));
    }
  }
}
