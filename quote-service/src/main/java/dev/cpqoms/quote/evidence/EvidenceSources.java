package dev.cpqoms.quote.evidence;

import dev.cpqoms.blocks.audit.AuditTrail;
import dev.cpqoms.quote.approval.storage.ApprovalPolicies;
import dev.cpqoms.quote.approval.storage.Approvals;
import dev.cpqoms.quote.customer.Customers;
import dev.cpqoms.quote.document.storage.Documents;
import dev.cpqoms.quote.pricing.storage.PriceSnapshots;
import dev.cpqoms.quote.quote.storage.Quotes;
import dev.cpqoms.quote.quote.storage.Revisions;
import dev.cpqoms.quote.timeline.Timeline;

/** Where evidence is kept. */
public record EvidenceSources(
    Quotes quotes,
    Revisions revisions,
    Customers customers,
    PriceSnapshots prices,
    Documents documents,
    Approvals approvals,
    ApprovalPolicies policies,
    Timeline timeline,
    AuditTrail audit) {}
