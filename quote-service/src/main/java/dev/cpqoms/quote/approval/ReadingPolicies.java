package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.storage.ApprovalPolicies;

/** Shows the tenant's approval policy, the one that counts now or an earlier one. */
public final class ReadingPolicies {
  private final UnitOfWork unitOfWork;
  private final ApprovalPolicies policies;

  public ReadingPolicies(UnitOfWork unitOfWork, ApprovalPolicies policies) {
    this.unitOfWork = unitOfWork;
    this.policies = policies;
  }

  public PolicyView newest(WorkContext context) {
    return PolicyView.of(unitOfWork.run(context, policies::newest));
  }

  public PolicyView one(WorkContext context, int version) {
    return unitOfWork.run(
        context,
        tx ->
            policies
                .find(tx, version)
                .map(PolicyView::of)
                .orElseThrow(() -> Refusal.notFound("approval policy")));
  }
}
