package dev.cpqoms.order.suspension.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code tenant_suspension}, and the lock that orders its changes and what they hold. */
interface SuspensionMapper {

  @Select(
      "SELECT pg_advisory_xact_lock_shared(hashtext('tenant-suspension'),"
          + " hashtext(#{tenantId}))::text")
  String enter(TenantId tenantId);

  @Select(
      "SELECT pg_advisory_xact_lock(hashtext('tenant-suspension'), hashtext(#{tenantId}))::text")
  String close(TenantId tenantId);

  @Select(
      """
      SELECT number, reason, suspended_by, suspended_at, resume_reason, resumed_by, resumed_at
        FROM tenant_suspension
       WHERE tenant_id = #{tenantId}
       ORDER BY number DESC
       LIMIT 1
      """)
  @Nullable SuspensionRow latest(TenantId tenantId);

  @Select(
      """
      SELECT reason FROM tenant_suspension WHERE tenant_id = #{tenantId} AND resumed_at IS NULL
      """)
  @Nullable String openReason(TenantId tenantId);

  @Insert(
      """
      INSERT INTO tenant_suspension (tenant_id, number, reason, suspended_by, suspended_at)
      VALUES (#{tenantId}, #{s.number}, #{s.reason}, #{s.suspendedBy}, #{s.suspendedAt})
      """)
  int insert(@Param("tenantId") TenantId tenantId, @Param("s") SuspensionRow row);

  @Update(
      """
      UPDATE tenant_suspension
         SET resume_reason = #{s.resumeReason}, resumed_by = #{s.resumedBy},
             resumed_at = #{s.resumedAt}
       WHERE tenant_id = #{tenantId} AND number = #{s.number} AND resumed_at IS NULL
      """)
  int resume(@Param("tenantId") TenantId tenantId, @Param("s") SuspensionRow row);

  @Select(
      """
      SELECT EXISTS (SELECT 1 FROM tenant_suspension
                      WHERE tenant_id = #{tenantId} AND resumed_at IS NULL) AS suspended,
             extract(epoch FROM suspended_between(#{tenantId}, #{since}, #{now}))::bigint AS seconds
      """)
  HeldTime heldSince(
      @Param("tenantId") TenantId tenantId,
      @Param("since") Instant since,
      @Param("now") Instant now);

  /** Of all tenants: only for the session of the housekeeping. */
  @Select("SELECT tenant_id FROM tenant_suspension WHERE resumed_at IS NULL ORDER BY tenant_id")
  List<TenantId> suspendedTenants();
}
