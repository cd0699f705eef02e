package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface WorklistMapper {
  /**
   * Pending cases that the person may decide: with their own authority or with one lent by somebody
   * who may still speak; never their own, and never one they had a part in.
   */
  String PAGE =
      """
      SELECT c.approval_case_id, c.quote_id, q.quote_number, c.quote_revision AS revision,
             q.customer_id, k.name AS customer_name, q.total_amount, q.currency,
             c.current_step AS step, c.current_level AS level, c.submitted_by,
             c.created_at AS requested_at, c.reminded_at, c.escalated_at,
             CASE WHEN c.current_level > #{level} THEN lent.delegator END AS on_behalf_of
        FROM approval_case c
        JOIN quote q ON (q.tenant_id, q.quote_id) = (c.tenant_id, c.quote_id)
        JOIN customer k ON (k.tenant_id, k.customer_id) = (q.tenant_id, q.customer_id)
        LEFT JOIN LATERAL (
             SELECT g.delegator
               FROM approval_delegation g
              WHERE g.tenant_id = c.tenant_id AND g.delegate = #{person}
                AND g.revoked_at IS NULL AND g.valid_from <= #{now} AND g.valid_until > #{now}
                AND g.level >= c.current_level AND g.delegator <> c.submitted_by
                AND NOT EXISTS (
                    SELECT FROM approval_decision d
                     WHERE (d.tenant_id, d.approval_case_id) = (c.tenant_id, c.approval_case_id)
                       AND g.delegator IN (d.decided_by, d.on_behalf_of))
              ORDER BY g.level, g.created_at, g.delegation_id
              LIMIT 1) lent ON true
       WHERE c.tenant_id = #{tenantId} AND c.status = 'PENDING' AND c.submitted_by <> #{person}
         AND (c.current_level <= #{level} OR lent.delegator IS NOT NULL)
         AND NOT EXISTS (
             SELECT FROM approval_decision d
              WHERE (d.tenant_id, d.approval_case_id) = (c.tenant_id, c.approval_case_id)
                AND #{person} IN (d.decided_by, d.on_behalf_of))
         AND (#{afterId}::uuid IS NULL
              OR (c.created_at, c.approval_case_id)
                 > (#{afterCreatedAt}::timestamptz, #{afterId}::uuid))
       ORDER BY c.created_at, c.approval_case_id
       LIMIT #{limit}
      """;

  @Select(PAGE)
  List<ApprovalTask> page(
      TenantId tenantId,
      String person,
      int level,
      Instant now,
      @Nullable Instant afterCreatedAt,
      @Nullable UUID afterId,
      int limit);
}
