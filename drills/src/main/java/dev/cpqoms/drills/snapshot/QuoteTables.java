package dev.cpqoms.drills.snapshot;

import static dev.cpqoms.drills.snapshot.OperationalTables.json;
import static dev.cpqoms.drills.snapshot.OperationalTables.number;
import static dev.cpqoms.drills.snapshot.OperationalTables.uuid;

import java.util.List;

/** Reads the quote side. */
final class QuoteTables {

  private final TenantQuery query;

  QuoteTables(TenantQuery query) {
    this.query = query;
  }

  List<Aggregate> quotes() {
    return query.all(
        "SELECT tenant_id, quote_id, state, version FROM quote",
        row ->
            new Aggregate(
                row.getString("tenant_id"),
                "Quote",
                uuid(row, "quote_id"),
                row.getString("state"),
                row.getLong("version")));
  }

  /** Price, document and acceptance of the revision that the quote is at, else their latest. */
  List<QuoteEvidence> evidence() {
    return query.all(
        """
        SELECT q.tenant_id, q.quote_id, q.state, q.revision,
               (SELECT max(p.revision) FROM price_snapshot p
                 WHERE p.tenant_id = q.tenant_id AND p.quote_id = q.quote_id) AS price,
               (SELECT max(c.quote_revision) FROM approval_case c
                 WHERE c.tenant_id = q.tenant_id
                   AND c.approval_case_id = q.approval_case_id
                   AND c.status = 'APPROVED') AS approval,
               (SELECT max(d.revision) FROM quote_document d
                 WHERE d.tenant_id = q.tenant_id AND d.quote_id = q.quote_id) AS document,
               (SELECT a.revision FROM quote_acceptance a
                 JOIN quote_document d USING (tenant_id, quote_id, revision)
                 WHERE a.tenant_id = q.tenant_id AND a.quote_id = q.quote_id
                   AND a.document_hash = d.sha256) AS acceptance
          FROM quote q
        """,
        row ->
            new QuoteEvidence(
                row.getString("tenant_id"),
                uuid(row, "quote_id"),
                row.getString("state"),
                row.getInt("revision"),
                number(row, "price"),
                number(row, "approval"),
                number(row, "document"),
                number(row, "acceptance")));
  }

  List<PriceSnapshot> prices() {
    return query.all(
        "SELECT tenant_id, quote_id, revision, waterfall, price_hash FROM price_snapshot",
        row ->
            new PriceSnapshot(
                row.getString("tenant_id"),
                uuid(row, "quote_id"),
                row.getInt("revision"),
                json(row.getString("waterfall")),
                row.getString("price_hash")));
  }
}
