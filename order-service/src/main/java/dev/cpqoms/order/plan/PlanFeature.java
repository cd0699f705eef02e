package dev.cpqoms.order.plan;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.order.order.storage.Orders;
import dev.cpqoms.order.plan.http.PlanResource;
import dev.cpqoms.order.plan.http.RulesResource;
import dev.cpqoms.order.plan.storage.Plans;
import dev.cpqoms.order.plan.storage.Rules;
import dev.cpqoms.order.task.storage.Tasks;
import java.util.List;

/** Wires plans for people to look at, and the rules that plans are made by. */
public final class PlanFeature {

  private final Rules rules = new Rules();
  private final UnitOfWork unitOfWork;
  private final Orders orders;
  private final AuditTrail audit;
  private final Plans plans;

  public PlanFeature(UnitOfWork unitOfWork, Orders orders, AuditTrail audit, IdSource ids) {
    this.unitOfWork = unitOfWork;
    this.orders = orders;
    this.audit = audit;
    this.plans = new Plans(new Tasks(), ids);
  }

  public List<Object> resources() {
    Commands commands = new Commands(unitOfWork, "DECOMPOSITION_RULES");
    return List.of(
        new PlanResource(new ReadingPlan(unitOfWork, orders, plans)),
        new RulesResource(
            new ReadingRules(unitOfWork, rules), new PublishingRules(commands, rules, audit)));
  }
}
