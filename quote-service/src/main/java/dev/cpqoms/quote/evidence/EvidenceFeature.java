package dev.cpqoms.quote.evidence;

import dev.cpqoms.quote.approval.storage.ApprovalPolicies;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.document.storage.Documents;
import dev.cpqoms.quote.evidence.http.EvidenceResource;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.quote.storage.Revisions;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires evidence. */
public final class EvidenceFeature {
  private final EvidenceResource resource;

  public EvidenceFeature(
      Foundation foundation, QuoteFeature quotes, Approvals approvals, PriceSnapshots prices) {
    EvidenceSources sources =
        new EvidenceSources(
            quotes.quotes(),
            new Revisions(),
            quotes.surroundings().customers(),
            prices,
            new Documents(),
            approvals,
            new ApprovalPolicies(),
            quotes.timeline(),
            foundation.audit());
    this.resource = new EvidenceResource(new PackingEvidence(foundation.unitOfWork(), sources));
  }

  public List<Object> resources() {
    return List.of(resource);
  }
}
