package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.domain.ApprovalDecision;
import dev.cpqoms.quote.approval.domain.ApprovalFinding;
import dev.cpqoms.quote.approval.domain.ApprovalPolicy;
import dev.cpqoms.quote.approval.domain.Offer;
import dev.cpqoms.quote.approval.storage.ApprovalPolicies;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.pricing.domain.PriceSnapshot;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.domain.Quote;
import java.util.List;
import java.util.UUID;

/** Says whom the tenant's policy wants to hear about an offer, and what was decided already. */
public final class DemandingApproval {
  private final ApprovalPolicies policies;
  private final PriceSnapshots prices;
  private final Approvals approvals;
  private final IdSource ids;

  public DemandingApproval(
      ApprovalPolicies policies, PriceSnapshots prices, Approvals approvals, IdSource ids) {
    this.policies = policies;
    this.prices = prices;
    this.approvals = approvals;
    this.ids = ids;
  }

  /** The case to open about this quote; approved from the start when nobody has to be asked. */
  ApprovalCase about(Transaction tx, Quote quote) {
    UUID quoteId = quote.identity().quoteId();
    ApprovalPolicy policy = policies.stored(tx).policy();
    PriceSnapshot price = prices.find(tx, quoteId, quote.revision()).orElseThrow();
    List<ApprovalFinding> findings = policy.findings(new Offer(quote, price));
    ApprovalCase.Subject subject =
        new ApprovalCase.Subject(
            quoteId,
            quote.revision(),
            policy.version(),
            tx.context().actor().subject(),
            ApprovalPolicy.levels(findings),
            findings);
    List<ApprovalDecision> kept =
        approvals.latest(tx, quoteId).map(earlier -> earlier.keptFor(subject)).orElse(List.of());
    return ApprovalCase.open(ids.next(), subject, kept, tx.now());
  }
}
