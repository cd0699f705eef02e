package dev.cpqoms.quote.approval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.command.Answer;
import dev.cpqoms.blocks.command.Command;
import dev.cpqoms.blocks.command.Representation;
import dev.cpqoms.blocks.decision.Decision;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.quote.QuoteError;
import dev.cpqoms.quote.approval.storage.ApprovalPolicies;
import dev.cpqoms.quote.approval.storage.PublishedPolicy;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.wiring.Foundation;
import dev.cpqoms.quote.wiring.Outcome;

/**
 * Publishes the next version of the tenant's approval policy. Cases that are open keep the version
 * they were opened under.
 */
public final class PublishingPolicy {
  private static final int HIGHEST_LEVEL = 3;
  private final Foundation foundation;
  private final ApprovalPolicies policies;

  public PublishingPolicy(Foundation foundation, ApprovalPolicies policies) {
    this.foundation = foundation;
    this.policies = policies;
  }

  public Answer publish(Command<PublishPolicy> command) {
    return foundation.once(
        command,
        tx -> {
          Actor actor = tx.context().actor();
          if (actor.authorityLevel() < HIGHEST_LEVEL) {
            return QuoteError.APPROVAL_AUTHORITY_INSUFFICIENT.refuse(
                "A policy is published with level %d, the token has %d."
                    .formatted(HIGHEST_LEVEL, actor.authorityLevel()));
          }
          PublishedPolicy before = policies.stored(tx);
          command.expectVersion(before.policy().version());
          PublishedPolicy next =
              new PublishedPolicy(
                  command.body().version(before.policy().version() + 1),
                  tx.now(),
                  actor.subject(),
                  command.body().reason());
          policies.add(tx, next);
          return Decision.yes(outcome(before, next));
        });
  }

  private static Outcome outcome(PublishedPolicy before, PublishedPolicy next) {
    int version = next.policy().version();
    JsonNode view = MoneyJson.tree(PolicyView.of(next));
    return new Outcome(
        "APPROVAL_POLICY",
        String.valueOf(version),
        MoneyJson.tree(PolicyView.of(before)),
        view,
        Representation.created("/v1/approval-policies/" + version, version, view));
  }
}
