package dev.cpqoms.quote.quote.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.quote.domain.Quote;
import dev.cpqoms.quote.quote.domain.RevisionSpan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface RevisionMapper {
  /** Like {@link QuoteMapper#SELECT_QUOTE}, but as of a revision and with what vouched for it. */
  String SELECT_REVISION =
      """
      SELECT q.quote_id, q.quote_number, q.owner, q.created_at, r.customer_id, r.catalog_id,
             r.catalog_version, r.currency, r.valid_until, r.payment_days, r.contract_months,
             r.special_terms, coalesce(r.last_state, q.state) AS state, r.revision, q.version,
             coalesce(r.superseded_at, q.updated_at) AS updated_at,
             p.price_hash, p.one_time, p.recurring,
             c.approval_case_id, c.status AS approval_status, c.current_step, c.required_levels,
             d.sha256 AS document_hash, d.template_version,
             a.document_hash AS accepted_hash, a.name AS accepted_name, a.email AS accepted_email,
             a.channel AS accepted_channel, a.ip AS accepted_ip, a.accepted_at,
             CASE WHEN r.superseded_at IS NULL THEN q.order_id END AS order_id,
             CASE WHEN r.superseded_at IS NULL THEN q.order_number END AS order_number,
             CASE WHEN r.superseded_at IS NULL THEN q.refusal_code END AS refusal_code,
             CASE WHEN r.superseded_at IS NULL THEN q.refusal_detail END AS refusal_detail
        FROM quote_revision r
        JOIN quote q
          ON (q.tenant_id, q.quote_id) = (r.tenant_id, r.quote_id)
        LEFT JOIN price_snapshot p
               ON (p.tenant_id, p.quote_id, p.revision) = (r.tenant_id, r.quote_id, r.revision)
        LEFT JOIN LATERAL (
               SELECT k.approval_case_id, k.status, k.current_step, k.required_levels
                 FROM approval_case k
                WHERE (k.tenant_id, k.quote_id, k.quote_revision)
                      = (r.tenant_id, r.quote_id, r.revision)
                ORDER BY k.created_at DESC, k.approval_case_id DESC
                LIMIT 1) c ON true
        LEFT JOIN quote_document d
               ON (d.tenant_id, d.quote_id, d.revision) = (r.tenant_id, r.quote_id, r.revision)
        LEFT JOIN quote_acceptance a
               ON (a.tenant_id, a.quote_id, a.revision) = (r.tenant_id, r.quote_id, r.revision)
       WHERE r.tenant_id = #{tenantId} AND r.quote_id = #{quoteId}
      """;

  @Insert(
      """
      INSERT INTO quote_revision (tenant_id, quote_id, revision, customer_id, catalog_id,
             catalog_version, currency, valid_until, payment_days, contract_months, special_terms,
             opened_at, opened_by)
      VALUES (#{tenantId}, #{q.identity.quoteId}, #{q.progress.revision}, #{q.terms.customerId},
             #{q.terms.catalog.catalogId}, #{q.terms.catalog.version}, #{q.terms.currency},
             #{q.terms.validUntil}, #{q.terms.commercial.paymentDays},
             #{q.terms.commercial.contractMonths}, #{q.terms.commercial.special}, #{openedAt},
             #{openedBy})
      """)
  int open(TenantId tenantId, Quote q, Instant openedAt, String openedBy);

  @Update(
      """
      UPDATE quote_revision
         SET last_state = #{q.progress.state}, superseded_at = #{now}
       WHERE tenant_id = #{tenantId} AND quote_id = #{q.identity.quoteId}
         AND revision = #{q.progress.revision} AND superseded_at IS NULL
      """)
  int supersede(TenantId tenantId, Quote q, Instant now);

  @Select(SELECT_REVISION + " AND r.revision = #{revision}")
  @Nullable QuoteRow asOf(TenantId tenantId, UUID quoteId, int revision);

  @Select(SELECT_REVISION + " AND r.revision > #{after} ORDER BY r.revision LIMIT #{limit}")
  List<QuoteRow> page(TenantId tenantId, UUID quoteId, int after, int limit);

  @Select(
      """
      SELECT revision, opened_at, opened_by, superseded_at
        FROM quote_revision
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId}
         AND revision BETWEEN #{first} AND #{last}
       ORDER BY revision
      """)
  List<RevisionSpan> spans(TenantId tenantId, UUID quoteId, int first, int last);

  @Select(
      """
      SELECT quote_id, position, item_id, offering_id, offering_name, offering_type, quantity,
             options, discount_percent, discount_reason
        FROM quote_line
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId} AND revision = #{revision}
       ORDER BY position
      """)
  List<LineRow> lines(TenantId tenantId, UUID quoteId, int revision);
}
