package dev.cpqoms.quote.approval;

import dev.cpqoms.quote.approval.http.ApprovalCaseResource;
import dev.cpqoms.quote.approval.http.ApprovalDecisionResource;
import dev.cpqoms.quote.approval.http.ApprovalExpirationResource;
import dev.cpqoms.quote.approval.http.ApprovalReminderResource;
import dev.cpqoms.quote.approval.http.DelegationResource;
import dev.cpqoms.quote.approval.http.PoliciesResource;
import dev.cpqoms.quote.approval.http.PolicyResource;
import dev.cpqoms.quote.approval.http.RecallResource;
import dev.cpqoms.quote.approval.http.SubmissionResource;
import dev.cpqoms.quote.approval.http.WorklistResource;
import dev.cpqoms.quote.approval.storage.ApprovalPolicies;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.approval.storage.Delegations;
import dev.cpqoms.quote.approval.storage.Worklist;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.ChangingQuote;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;
import java.util.stream.Stream;

/** Wires approval: who has to agree, who does, and what waits for whom. */
public final class ApprovalFeature {
  private final Foundation foundation;
  private final QuoteFeature quotes;
  private final Approvals approvals;
  private final PriceSnapshots prices;
  private final ApprovalPolicies policies = new ApprovalPolicies();
  private final Delegations delegations = new Delegations();

  public ApprovalFeature(
      Foundation foundation, QuoteFeature quotes, Approvals approvals, PriceSnapshots prices) {
    this.foundation = foundation;
    this.quotes = quotes;
    this.approvals = approvals;
    this.prices = prices;
  }

  public List<Object> resources() {
    return Stream.of(cases(), authority(), fromTheProcess()).flatMap(List::stream).toList();
  }

  private List<Object> cases() {
    ChangingQuote changing = quotes.changing();
    DemandingApproval demanding =
        new DemandingApproval(policies, prices, approvals, foundation.ids());
    return List.of(
        new SubmissionResource(
            new SubmittingQuote(changing, quotes.surroundings(), demanding, approvals)),
        new ApprovalDecisionResource(new DecidingApproval(changing, approvals, delegations)),
        new RecallResource(new RecallingApproval(changing, approvals)),
        new ApprovalCaseResource(
            new ReadingApprovalCase(foundation.unitOfWork(), quotes.quotes(), approvals)),
        new WorklistResource(new ReadingWorklist(foundation.unitOfWork(), new Worklist())));
  }

  private List<Object> authority() {
    ReadingPolicies reading = new ReadingPolicies(foundation.unitOfWork(), policies);
    return List.of(
        new PolicyResource(reading),
        new PoliciesResource(new PublishingPolicy(foundation, policies), reading),
        new DelegationResource(
            new DelegatingApproval(foundation, delegations),
            new ReadingDelegations(foundation.unitOfWork(), delegations)));
  }

  private List<Object> fromTheProcess() {
    return List.of(
        new ApprovalReminderResource(
            new RecordingReminder(foundation, quotes.quotes(), approvals, quotes.timeline())),
        new ApprovalExpirationResource(
            new ExpiringApproval(
                foundation.commands(), quotes.quotes(), approvals, quotes.changing())));
  }
}
