package dev.cpqoms.order.amendment.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.amendment.domain.Amendment;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code order_amendment}. */
interface AmendmentMapper {

  @Select(
      """
      SELECT coalesce(max(amendment), 0) + 1 FROM order_amendment
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
      """)
  int nextNumber(TenantId tenantId, UUID orderId);

  @Select(
      """
      SELECT tenant_id, order_id, amendment, state, version, order_version, reason, requested_by,
             assessed_at, expires_at, ended_at, changes, assessment
        FROM order_amendment
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND state = 'ASSESSED'
      """)
  @Nullable AmendmentRow standing(TenantId tenantId, UUID orderId);

  @Select(
      """
      SELECT tenant_id, order_id, amendment, state, version, order_version, reason, requested_by,
             assessed_at, expires_at, ended_at, changes, assessment
        FROM order_amendment
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND amendment = #{amendment}
      """)
  @Nullable AmendmentRow find(TenantId tenantId, UUID orderId, int amendment);

  @Select(
      """
      SELECT tenant_id, order_id, amendment, state, version, order_version, reason, requested_by,
             assessed_at, expires_at, ended_at, changes, assessment
        FROM order_amendment
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND amendment < #{before}
       ORDER BY amendment DESC
       LIMIT #{limit}
      """)
  List<AmendmentRow> page(TenantId tenantId, UUID orderId, int before, int limit);

  @Insert(
      """
      INSERT INTO order_amendment (tenant_id, order_id, amendment, state, version, order_version,
             reason, requested_by, assessed_at, expires_at, changes, assessment)
      VALUES (#{tenantId}, #{orderId}, #{amendment}, #{state}, #{version}, #{orderVersion},
             #{reason}, #{requestedBy}, #{assessedAt}, #{expiresAt}, #{changes}::jsonb,
             #{assessment}::jsonb)
      """)
  int insert(AmendmentRow row);

  @Update(
      """
      UPDATE order_amendment
         SET state = #{a.state}, version = #{a.version}, ended_at = #{a.endedAt}
       WHERE tenant_id = #{tenantId} AND order_id = #{a.orderId} AND amendment = #{a.number}
         AND version = #{a.version} - 1
      """)
  int update(@Param("tenantId") TenantId tenantId, @Param("a") Amendment amendment);
}
