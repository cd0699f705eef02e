package dev.cpqoms.order.suspension.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The table {@code order_hold}, and what waits because of it. */
interface HeldOrderMapper {

  @Select(
      """
      SELECT o.order_id FROM customer_order o
       WHERE o.tenant_id = #{tenantId} AND o.state IN ('SUBMITTED', 'VALIDATED', 'DECOMPOSED', 'IN_PROGRESS', 'PARTIAL', 'FALLOUT',
                         'CANCELLING', 'COMPENSATING')
         AND NOT EXISTS (SELECT 1 FROM order_hold h WHERE h.order_id = o.order_id)
       ORDER BY o.order_id
       LIMIT #{limit}
      """)
  List<UUID> toHold(@Param("tenantId") TenantId tenantId, @Param("limit") int limit);

  /** Of all tenants: only for the session of the housekeeping. */
  @Select(
      """
      SELECT h.tenant_id, h.order_id FROM order_hold h
       WHERE NOT EXISTS (SELECT 1 FROM tenant_suspension s
                          WHERE s.tenant_id = h.tenant_id AND s.resumed_at IS NULL)
       ORDER BY h.held_at
       LIMIT #{limit}
      """)
  List<HeldOrder> toRelease(@Param("limit") int limit);

  @Insert(
      """
      INSERT INTO order_hold (tenant_id, order_id, held_at)
      VALUES (#{tenantId}, #{orderId}, #{now})
      ON CONFLICT DO NOTHING
      """)
  int hold(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("now") Instant now);

  @Delete("DELETE FROM order_hold WHERE tenant_id = #{tenantId} AND order_id = #{orderId}")
  int release(@Param("tenantId") TenantId tenantId, @Param("orderId") UUID orderId);

  @Select(
      """
      SELECT (SELECT count(*) FROM customer_order
               WHERE tenant_id = #{tenantId}
                 AND state IN ('SUBMITTED', 'VALIDATED', 'DECOMPOSED', 'IN_PROGRESS', 'PARTIAL', 'FALLOUT',
                             'CANCELLING', 'COMPENSATING')) AS orders,
             (SELECT count(*) FROM delivery
               WHERE tenant_id = #{tenantId} AND state IN ('QUEUED', 'IN_FLIGHT')) AS deliveries
      """)
  Waiting waiting(@Param("tenantId") TenantId tenantId);

  /** Of all tenants: only for the session of the housekeeping. */
  @Select("SELECT count(*) FROM order_hold")
  long held();
}
