package dev.cpqoms.quote.quote.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.quote.domain.Acceptance;
import dev.cpqoms.quote.quote.domain.Quote;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface QuoteMapper {
  String SELECT_QUOTE =
      """
      SELECT q.quote_id, q.quote_number, q.owner, q.created_at, q.customer_id, q.catalog_id,
             q.catalog_version, q.currency, q.valid_until, q.payment_days, q.contract_months,
             q.special_terms, q.state, q.revision, q.version, q.updated_at, p.price_hash, p.one_time, p.recurring,
             c.approval_case_id, c.status AS approval_status, c.current_step, c.required_levels,
             d.sha256 AS document_hash, d.template_version,
             a.document_hash AS accepted_hash, a.name AS accepted_name, a.email AS accepted_email,
             a.channel AS accepted_channel, a.ip AS accepted_ip, a.accepted_at,
             q.order_id, q.order_number, q.refusal_code, q.refusal_detail
        FROM quote q
        LEFT JOIN price_snapshot p
               ON (p.tenant_id, p.quote_id, p.revision) = (q.tenant_id, q.quote_id, q.revision)
        LEFT JOIN approval_case c
               ON (c.tenant_id, c.approval_case_id) = (q.tenant_id, q.approval_case_id)
        LEFT JOIN quote_document d
               ON (d.tenant_id, d.quote_id, d.revision) = (q.tenant_id, q.quote_id, q.revision)
        LEFT JOIN quote_acceptance a
               ON (a.tenant_id, a.quote_id, a.revision) = (q.tenant_id, q.quote_id, q.revision)
      """;

  @Select(
      """
      SELECT quote_id FROM quote
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId}
         FOR SHARE
      """)
  @Nullable UUID holdStill(TenantId tenantId, UUID quoteId);

  @Select(SELECT_QUOTE + " WHERE q.tenant_id = #{tenantId} AND q.quote_id = #{quoteId}")
  @Nullable QuoteRow find(TenantId tenantId, UUID quoteId);

  @Select(
      SELECT_QUOTE
          + """
           WHERE q.tenant_id = #{tenantId}
             AND q.quote_id
                 = ANY (#{quoteIds, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::uuid[])
          """)
  List<QuoteRow> findAll(TenantId tenantId, String[] quoteIds);

  @Select(
      """
      SELECT l.quote_id, l.position, l.item_id, l.offering_id, l.offering_name, l.offering_type,
             l.quantity, l.options, l.discount_percent, l.discount_reason
        FROM quote_line l
        JOIN quote q
          ON (q.tenant_id, q.quote_id, q.revision) = (l.tenant_id, l.quote_id, l.revision)
       WHERE l.tenant_id = #{tenantId}
         AND l.quote_id
             = ANY (#{quoteIds, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::uuid[])
       ORDER BY l.quote_id, l.position
      """)
  List<LineRow> lines(TenantId tenantId, String[] quoteIds);

  @Insert(
      """
      INSERT INTO quote (tenant_id, quote_id, quote_number, customer_id, owner, state, revision,
             version, catalog_id, catalog_version, currency, valid_until, payment_days,
             contract_months, special_terms, created_at, updated_at)
      VALUES (#{tenantId}, #{q.identity.quoteId}, #{q.identity.quoteNumber},
             #{q.terms.customerId}, #{q.identity.owner}, #{q.progress.state},
             #{q.progress.revision}, #{q.progress.version}, #{q.terms.catalog.catalogId},
             #{q.terms.catalog.version}, #{q.terms.currency}, #{q.terms.validUntil},
             #{q.terms.commercial.paymentDays}, #{q.terms.commercial.contractMonths},
             #{q.terms.commercial.special}, #{q.identity.createdAt}, #{q.progress.updatedAt})
      """)
  int insert(TenantId tenantId, Quote q);

  /** 0 when another command has changed the quote meanwhile. */
  @Update(
      """
      UPDATE quote
         SET state = #{q.progress.state}, revision = #{q.progress.revision},
             version = #{q.progress.version}, customer_id = #{q.terms.customerId},
             catalog_version = #{q.terms.catalog.version}, currency = #{q.terms.currency},
             valid_until = #{q.terms.validUntil},
             payment_days = #{q.terms.commercial.paymentDays},
             contract_months = #{q.terms.commercial.contractMonths},
             special_terms = #{q.terms.commercial.special}, total_amount = #{totalAmount},
             approval_case_id = #{approvalCaseId}, order_id = #{c.orderId},
             order_number = #{c.orderNumber}, refusal_code = #{c.refusalCode},
             refusal_detail = #{c.refusalDetail}, updated_at = #{q.progress.updatedAt}
       WHERE tenant_id = #{tenantId} AND quote_id = #{q.identity.quoteId}
         AND version = #{seenVersion}
      """)
  int update(
      TenantId tenantId,
      Quote q,
      long seenVersion,
      @Nullable BigDecimal totalAmount,
      @Nullable UUID approvalCaseId,
      ConversionColumns c);

  @Delete(
      """
      DELETE FROM quote_line
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId} AND revision = #{revision}
      """)
  int deleteLines(TenantId tenantId, UUID quoteId, int revision);

  /** {@code lines} is a JSON array of {@link LineRow}s: however many there are, one statement. */
  @Insert(
      """
      INSERT INTO quote_line (tenant_id, quote_id, revision, position, item_id, offering_id,
             offering_name, offering_type, quantity, options, discount_percent, discount_reason)
      SELECT #{tenantId}, l."quoteId", #{revision}, l.position, l."itemId", l."offeringId",
             l."offeringName", l."offeringType", l.quantity, l.options, l."discountPercent",
             l."discountReason"
        FROM json_to_recordset(#{lines}::json)
             AS l ("quoteId" uuid, position integer, "itemId" text, "offeringId" text,
                   "offeringName" text, "offeringType" text, quantity integer, options text,
                   "discountPercent" numeric, "discountReason" text)
      """)
  int insertLines(TenantId tenantId, int revision, String lines);

  @Insert(
      """
      INSERT INTO quote_acceptance (tenant_id, quote_id, revision, document_hash, name, email,
             channel, ip, accepted_at, recorded_by)
      VALUES (#{tenantId}, #{quoteId}, #{revision}, #{a.documentHash}, #{a.acceptedBy.name},
             #{a.acceptedBy.email}, #{a.channel}, #{a.ip}, #{a.acceptedAt}, #{recordedBy})
      """)
  int insertAcceptance(
      TenantId tenantId, UUID quoteId, int revision, Acceptance a, String recordedBy);

  @Select(
      """
      INSERT INTO quote_number_counter (tenant_id, year, last_number)
      VALUES (#{tenantId}, #{year}, 1)
      ON CONFLICT (tenant_id, year)
      DO UPDATE SET last_number = quote_number_counter.last_number + 1
      RETURNING last_number
      """)
  long nextNumber(TenantId tenantId, int year);
}
