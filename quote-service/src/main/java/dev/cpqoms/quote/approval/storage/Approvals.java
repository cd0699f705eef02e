package dev.cpqoms.quote.approval.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.problem.ProtocolError;
import dev.cpqoms.blocks.problem.Refusal;
import dev.cpqoms.quote.approval.ApprovalReminder;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.domain.ApprovalPolicy;
import dev.cpqoms.quote.approval.domain.ApprovalRule;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.OpenApprovals;
import dev.cpqoms.quote.quote.domain.ApprovalDemand;
import dev.cpqoms.quote.quote.domain.ApprovalStatus;
import dev.cpqoms.quote.quote.domain.ApprovalSummary;
import dev.cpqoms.quote.quote.domain.Quote;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The approval policies and cases of the tenant. */
public final class Approvals implements OpenApprovals {
  public static final List<Class<?>> MAPPERS = List.of(ApprovalMapper.class);

  private static final TypeReference<List<ApprovalRule>> RULES = new TypeReference<>() {};

  private final IdSource ids;

  public Approvals(IdSource ids) {
    this.ids = ids;
  }

  /** What the current policy asks for before this quote may go out. */
  public ApprovalDemand demand(Transaction tx, Quote quote, String submittedBy) {
    ApprovalPolicy policy = policy(tx);
    return new ApprovalDemand(ids.next(), policy.version(), policy.levelsFor(quote), submittedBy);
  }

  /** Opens the case that the demand calls for, if it calls for one. */
  public void open(Transaction tx, Quote quote, ApprovalDemand demand) {
    if (demand.requiredLevels().isEmpty()) {
      return;
    }
    ApprovalCase.Subject subject =
        new ApprovalCase.Subject(
            quote.identity().quoteId(),
            quote.revision(),
            demand.policyVersion(),
            demand.submittedBy(),
            demand.requiredLevels());
    ApprovalCase opened = ApprovalCase.open(demand.approvalCaseId(), subject, tx.now());
    mapper(tx).insertCase(tx.tenant(), opened, MoneyJson.text(demand.requiredLevels()));
  }

  /** The case of a quote that is in approval. */
  public ApprovalCase caseOf(Transaction tx, Quote quote) {
    ApprovalSummary approval = quote.evidence().approval();
    if (approval == null) {
      throw new IllegalStateException("a quote in approval has its case");
    }
    return find(tx, approval.approvalCaseId()).orElseThrow();
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

  /** Keeps a case after its latest decision. */
  public void save(Transaction tx, ApprovalCase decided) {
    update(tx, decided);
    mapper(tx).insertDecision(tx.tenant(), decided.approvalCaseId(), decided.decisions().getLast());
  }

  /** Closes the open case of a quote without a decision. */
  public void close(Transaction tx, Quote quote, ApprovalStatus status) {
    update(tx, caseOf(tx, quote).closed(status, tx.now()));
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
  }

  /** The newest policy of the tenant; a tenant without one starts with the standard policy. */
  private static ApprovalPolicy policy(Transaction tx) {
    PolicyRow row = mapper(tx).policy(tx.tenant());
    if (row != null) {
      return new ApprovalPolicy(row.version(), MoneyJson.read(row.rules(), RULES));
    }
    ApprovalPolicy standard = ApprovalPolicy.STANDARD;
    mapper(tx)
        .insertPolicy(
            tx.tenant(),
            standard.version(),
            MoneyJson.text(standard.rules()),
            tx.now(),
            "quote-service");
    return standard;
  }

  private static void update(Transaction tx, ApprovalCase settled) {
    if (mapper(tx).updateCase(tx.tenant(), settled) == 0) {
      throw new Refusal(ProtocolError.STALE_VERSION, "The approval case was settled meanwhile.");
    }
  }

  private static ApprovalMapper mapper(Transaction tx) {
    return tx.mapper(ApprovalMapper.class);
  }
}
