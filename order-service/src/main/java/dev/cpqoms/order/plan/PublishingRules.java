package dev.cpqoms.order.plan;

import dev.cpqoms.blocks.audit.AuditEntry;
import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Commands;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.order.plan.domain.RulesCheck;
import dev.cpqoms.order.plan.domain.TenantRules;
import dev.cpqoms.order.plan.storage.Rules;

/**
 * Puts the next version of a tenant's rules in force. Orders that are validated already keep the
 * version that they were validated against.
 */
public final class PublishingRules {

  private final Commands commands;
  private final Rules rules;
  private final AuditTrail audit;

  public PublishingRules(Commands commands, Rules rules, AuditTrail audit) {
    this.commands = commands;
    this.rules = rules;
    this.audit = audit;
  }

  public Answer publish(Command<PublishRules> command) {
    return commands.once(
        command,
        tx -> {
          TenantRules before = rules.ofTenant(tx);
          command.expectVersion(before.version());
          return RulesCheck.check(command.body().asVersion(rules.nextVersion(tx)))
              .map(next -> new TenantRules(next, command.body().thresholds()))
              .map(next -> published(tx, command, before, next));
        });
  }

  private Representation published(
      Transaction tx, Command<PublishRules> command, TenantRules before, TenantRules next) {
    String note = command.body().note();
    rules.publish(tx, next, note);
    RulesView view = RulesView.of(next);
    audit.append(
        tx,
        new AuditEntry(
            command.type(),
            "DECOMPOSITION_RULES",
            "v" + next.version(),
            RulesView.of(before),
            view,
            note));
    return Representation.ok(next.version(), view);
  }
}
