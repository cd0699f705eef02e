package dev.cpqoms.quote.approval;

import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.http.Cursor;
import dev.cpqoms.blocks.http.Page;
import dev.cpqoms.blocks.http.PageRequest;
import dev.cpqoms.blocks.identity.Actor;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.domain.Delegation;
import dev.cpqoms.quote.approval.storage.Delegations;
import dev.cpqoms.quote.quote.AtVersion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows delegations: approvers their own, auditors everybody's. */
public final class ReadingDelegations {
  private static final String AUDITOR = "AUDITOR";
  private final UnitOfWork unitOfWork;
  private final Delegations delegations;

  public ReadingDelegations(UnitOfWork unitOfWork, Delegations delegations) {
    this.unitOfWork = unitOfWork;
    this.delegations = delegations;
  }

  /** What the caller gave or received, the newest first. */
  public Page<DelegationView> all(WorkContext context, PageRequest page) {
    return Page.of(
            unitOfWork.run(
                context, tx -> delegations.page(tx, person(context), page.after(), page.fetch())),
            page,
            given -> Cursor.of(given.createdAt(), given.delegationId()))
        .map(DelegationView::of);
  }

  public AtVersion<DelegationView> one(WorkContext context, UUID delegationId) {
    Delegation given = unitOfWork.run(context, tx -> delegations.get(tx, delegationId));
    String person = person(context);
    if (person != null && !person.equals(given.delegator()) && !person.equals(given.delegate())) {
      throw Refusal.notFound("delegation");
    }
    return new AtVersion<>(given.version(), DelegationView.of(given));
  }

  private static @Nullable String person(WorkContext context) {
    Actor actor = context.actor();
    return actor.roles().contains(AUDITOR) ? null : actor.subject();
  }
}
