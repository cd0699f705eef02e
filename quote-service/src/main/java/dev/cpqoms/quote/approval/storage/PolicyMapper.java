package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.blocks.identity.TenantId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface PolicyMapper {
  String SELECT_POLICY =
      """
      SELECT version, rules, payment_days, contract_months, reason, created_at, created_by
        FROM approval_policy
       WHERE tenant_id = #{tenantId}
      """;

  @Select(SELECT_POLICY + " ORDER BY version DESC LIMIT 1")
  @Nullable PolicyRow newest(TenantId tenantId);

  @Select(SELECT_POLICY + " AND version = #{version}")
  @Nullable PolicyRow find(TenantId tenantId, int version);

  /** 0 when somebody else has published this version first. */
  @Insert(
      """
      INSERT INTO approval_policy (tenant_id, version, rules, payment_days, contract_months,
             reason, created_at, created_by)
      VALUES (#{tenantId}, #{p.policy.version}, #{rules}, #{p.policy.standard.paymentDays},
             #{p.policy.standard.contractMonths}, #{p.reason}, #{p.createdAt}, #{p.createdBy})
      ON CONFLICT DO NOTHING
      """)
  int insert(TenantId tenantId, PublishedPolicy p, String rules);
}
