package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.ApprovalReminder;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.OpenApprovals;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.ApprovalSummary;
import dev.cpqoms.quote.quote.domain.Quote;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The approval policies and cases of the tenant. */
public final class Approvals implements OpenApprovals {
  public static final List<Class<?>> MAPPERS =
      List.of(
          ApprovalMapper.class, PolicyMapper.class, DelegationMapper.class, WorklistMapper.class);

  private final IdSource ids;

  public Approvals(IdSource ids) {
    this.ids = ids;
  }

  /** Keeps a case that was opened, with the decisions that still count in it. */
  public void add(Transaction tx, ApprovalCase opened) {
    mapper(tx)
        .insertCase(
            tx.tenant(),
            opened,
            opened.openLevel(),
            MoneyJson.text(opened.subject().requiredLevels()),
            MoneyJson.text(opened.subject().findings()));
    opened
        .decisions()
        .forEach(kept -> mapper(tx).insertDecision(tx.tenant(), opened.approvalCaseId(), kept));
  }

  /** The case of a quote that is in approval. */
  public ApprovalCase caseOf(Transaction tx, Quote quote) {
    ApprovalSummary approval = quote.evidence().approval();
    if (approval == null) {
      throw new IllegalStateException("a quote in approval has its case");
    }
    return find(tx, approval.approvalCaseId()).orElseThrow();
  }

  /** A case that is about this quote, or the answer to an unknown one. */
  public ApprovalCase about(Transaction tx, Quote quote, UUID approvalCaseId) {
    return find(tx, approvalCaseId)
        .filter(found -> found.subject().quoteId().equals(quote.identity().quoteId()))
        .orElseThrow(() -> Refusal.notFound("approval case"));
  }

  public Optional<ApprovalCase> find(Transaction tx, UUID approvalCaseId) {
    return Optional.ofNullable(mapper(tx).find(tx.tenant(), approvalCaseId))
        .map(row -> row.with(mapper(tx).decisions(tx.tenant(), approvalCaseId)));
  }

  /** The case that was opened last about any revision of the quote. */
  public Optional<ApprovalCase> latest(Transaction tx, UUID quoteId) {
    return Optional.ofNullable(mapper(tx).latest(tx.tenant(), quoteId))
        .map(row -> row.with(mapper(tx).decisions(tx.tenant(), row.approvalCaseId())));
  }

  /** Every case there was about the quote, the first first. */
  public List<ApprovalCase> all(Transaction tx, UUID quoteId) {
    return mapper(tx).all(tx.tenant(), quoteId).stream()
        .map(row -> row.with(mapper(tx).decisions(tx.tenant(), row.approvalCaseId())))
        .toList();
  }

  /** Keeps a case after its latest decision. */
  public void save(Transaction tx, ApprovalCase decided) {
    settle(tx, decided);
    mapper(tx).insertDecision(tx.tenant(), decided.approvalCaseId(), decided.decisions().getLast());
  }

  /** Closes the open case of a quote without a decision. */
  public void close(Transaction tx, Quote quote, ApprovalStatus status) {
    settle(tx, caseOf(tx, quote).closed(status, tx.now()));
  }

  @Override
  public void supersede(Transaction tx, Quote quote) {
    ApprovalSummary approval = quote.evidence().approval();
    if (approval != null && approval.status() == ApprovalStatus.PENDING) {
      close(tx, quote, ApprovalStatus.SUPERSEDED);
    }
  }

  public void remind(Transaction tx, ApprovalCase asked, ApprovalReminder.Kind kind) {
    mapper(tx).insertReminder(tx.tenant(), ids.next(), asked, kind.name(), tx.now());
    mapper(tx).markReminded(tx.tenant(), asked.approvalCaseId(), kind.name(), tx.now());
  }

  /** Keeps how a pending case stands now. */
  public void settle(Transaction tx, ApprovalCase settled) {
    if (mapper(tx).updateCase(tx.tenant(), settled, settled.openLevel()) == 0) {
      throw new Refusal(ProtocolError.STALE_VERSION, "The approval case was settled meanwhile.");
    }
  }

  private static ApprovalMapper mapper(Transaction tx) {
    return tx.mapper(ApprovalMapper.class);
  }
}
