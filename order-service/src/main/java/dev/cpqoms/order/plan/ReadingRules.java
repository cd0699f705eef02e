package dev.cpqoms.order.plan;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.order.plan.storage.Rules;

/** The decomposition rules that are in force for the tenant. */
public final class ReadingRules {

  private final UnitOfWork unitOfWork;
  private final Rules rules;

  public ReadingRules(UnitOfWork unitOfWork, Rules rules) {
    this.unitOfWork = unitOfWork;
    this.rules = rules;
  }

  public RulesView inForce(WorkContext context) {
    return unitOfWork.run(context, tx -> RulesView.of(rules.ofTenant(tx)));
  }
}
