package dev.cpqoms.quote.evidence;

import dev.cpqoms.blocks.audit.AuditLink;
import dev.cpqoms.blocks.database.Transaction;
import dev.cpqoms.blocks.database.UnitOfWork;
import dev.cpqoms.blocks.database.WorkContext;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.quote.approval.PolicyView;
import dev.cpqoms.quote.approval.ReadingApprovalCase;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.money.MoneyJson;
import dev.cpqoms.quote.quote.QuoteView;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.Revision;
import dev.cpqoms.quote.revision.RevisionView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Packs what proves a quote: how it was configured and priced, who approved it under which policy,
 * what was shown, what was accepted, what became of it, and the audit chain over all of that. The
 * same quote in the same version gives the same package.
 */
public final class PackingEvidence {
  private static final int MOST_REVISIONS = 100_000;
  private final UnitOfWork unitOfWork;
  private final EvidenceSources sources;

  public PackingEvidence(UnitOfWork unitOfWork, EvidenceSources sources) {
    this.unitOfWork = unitOfWork;
    this.sources = sources;
  }

  public EvidencePackage pack(WorkContext context, UUID quoteId) {
    return unitOfWork.run(context, tx -> pack(tx, sources.quotes().heldStill(tx, quoteId)));
  }

  private EvidencePackage pack(Transaction tx, Quote quote) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("quote.json", json(QuoteView.of(quote)));
    files.put(
        "customer.json",
        json(sources.customers().find(tx, quote.terms().customerId()).orElseThrow()));
    files.put("timeline.json", json(sources.timeline().all(tx, quote.identity().quoteId())));
    if (quote.evidence().acceptance() != null) {
      files.put("acceptance.json", json(quote.evidence().acceptance()));
    }
    addRevisions(tx, quote, files);
    addApproval(tx, quote, files);
    files.put(Manifest.NAME, json(manifest(tx, quote, files)));
    return EvidencePackage.of(quote.identity().quoteNumber(), files);
  }

  private void addRevisions(Transaction tx, Quote quote, SortedMap<String, byte[]> files) {
    UUID quoteId = quote.identity().quoteId();
    for (Revision listed : sources.revisions().page(tx, quoteId, 0, MOST_REVISIONS)) {
      int number = listed.span().revision();
      String folder = "revisions/%06d/".formatted(number);
      Revision revision = sources.revisions().get(tx, quoteId, number);
      files.put(folder + "revision.json", json(RevisionView.of(revision)));
      sources
          .prices()
          .waterfall(tx, quoteId, number)
          .ifPresent(
              text -> files.put(folder + "price.json", text.getBytes(StandardCharsets.UTF_8)));
      sources
          .documents()
          .find(tx, quoteId, number)
          .ifPresent(document -> files.put(folder + "document.pdf", document.content()));
    }
  }

  private void addApproval(Transaction tx, Quote quote, SortedMap<String, byte[]> files) {
    UUID quoteId = quote.identity().quoteId();
    List<ApprovalCase> cases = sources.approvals().all(tx, quoteId);
    files.put(
        "approval/cases.json", json(cases.stream().map(ReadingApprovalCase.View::of).toList()));
    files.put(
        "approval/policies.json",
        json(
            cases.stream()
                .map(one -> one.subject().policyVersion())
                .distinct()
                .sorted()
                .map(version -> sources.policies().find(tx, version).orElseThrow())
                .map(PolicyView::of)
                .toList()));
    files.put("approval/authority.json", json(authority(tx, cases)));
    List<String> targets =
        Stream.concat(
                Stream.of(quoteId.toString()),
                cases.stream().map(one -> one.approvalCaseId().toString()))
            .toList();
    files.put("audit.json", json(sources.audit().segment(tx, targets)));
  }

  /** The audit rows of the policies that asked for approval and of the authority that was lent. */
  private List<AuditLink> authority(Transaction tx, List<ApprovalCase> cases) {
    List<String> policies =
        cases.stream()
            .map(one -> String.valueOf(one.subject().policyVersion()))
            .distinct()
            .toList();
    List<String> delegations =
        cases.stream()
            .flatMap(one -> one.decisions().stream())
            .flatMap(decision -> Stream.ofNullable(decision.delegationId()))
            .map(UUID::toString)
            .distinct()
            .toList();
    return Stream.concat(
            sources.audit().rows(tx, "APPROVAL_POLICY", policies).stream(),
            sources.audit().rows(tx, "APPROVAL_DELEGATION", delegations).stream())
        .toList();
  }

  private static Manifest manifest(Transaction tx, Quote quote, SortedMap<String, byte[]> files) {
    return new Manifest(
        Manifest.FORMAT,
        tx.tenant().value(),
        quote.identity().quoteId(),
        quote.identity().quoteNumber(),
        quote.revision(),
        quote.version(),
        quote.state().name(),
        Manifest.entries(files));
  }

  private static byte[] json(Object value) {
    return Json.canonical(MoneyJson.tree(value));
  }
}
