package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.approval.domain.Delegation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface DelegationMapper {
  String SELECT_DELEGATION =
      """
      SELECT delegation_id, delegator, delegate, level, valid_from AS "from",
             valid_until AS "until", reason, created_at, revoked_at
        FROM approval_delegation
       WHERE tenant_id = #{tenantId}
      """;

  @Insert(
      """
      INSERT INTO approval_delegation (tenant_id, delegation_id, delegator, delegate, level,
             valid_from, valid_until, reason, created_at)
      VALUES (#{tenantId}, #{d.delegationId}, #{d.delegator}, #{d.delegate}, #{d.level},
             #{d.from}, #{d.until}, #{d.reason}, #{d.createdAt})
      """)
  int insert(TenantId tenantId, Delegation d);

  @Update(
      """
      UPDATE approval_delegation SET revoked_at = #{d.revokedAt}
       WHERE tenant_id = #{tenantId} AND delegation_id = #{d.delegationId} AND revoked_at IS NULL
      """)
  int revoke(TenantId tenantId, Delegation d);

  @Select(SELECT_DELEGATION + " AND delegation_id = #{delegationId}")
  @Nullable Delegation find(TenantId tenantId, UUID delegationId);

  @Select(
      SELECT_DELEGATION
          + """
           AND delegate = #{delegate} AND revoked_at IS NULL
             AND valid_from <= #{now} AND valid_until > #{now}
           ORDER BY level, created_at, delegation_id
          """)
  List<Delegation> inForce(TenantId tenantId, String delegate, Instant now);

  @Select(
      SELECT_DELEGATION
          + """
           AND (#{person}::text IS NULL OR #{person}::text IN (delegator, delegate))
             AND (#{beforeId}::uuid IS NULL
                  OR (created_at, delegation_id)
                     < (#{beforeCreatedAt}::timestamptz, #{beforeId}::uuid))
           ORDER BY created_at DESC, delegation_id DESC
           LIMIT #{limit}
          """)
  List<Delegation> page(
      TenantId tenantId,
      @Nullable String person,
      @Nullable Instant beforeCreatedAt,
      @Nullable UUID beforeId,
      int limit);
}
