package dev.cpqoms.order.billing;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** The table {@code billing_handoff}. */
interface BillingHandoffMapper {

  @Insert(
      """
      INSERT INTO billing_handoff (tenant_id, task_id, order_id, item_id, external_request_id,
             status, next_reconcile_at, requested_at)
      VALUES (#{tenantId}, #{e.taskId}, #{e.orderId}, #{e.itemId}, #{e.externalRequestId},
             'REQUESTED', #{nextReconcileAt}, #{now})
      ON CONFLICT (task_id) DO UPDATE
         SET external_request_id = EXCLUDED.external_request_id, status = 'REQUESTED',
             next_reconcile_at = EXCLUDED.next_reconcile_at,
             requested_at = EXCLUDED.requested_at, settled_at = NULL
      """)
  int request(
      @Param("tenantId") TenantId tenantId,
      @Param("e") OrderEvent.OrderBillingHandoffRequested event,
      @Param("nextReconcileAt") Instant nextReconcileAt,
      @Param("now") Instant now);

  @Update(
      """
      UPDATE billing_handoff
         SET status = #{status}, next_reconcile_at = NULL, settled_at = #{now}
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId}
      """)
  int settle(
      @Param("tenantId") TenantId tenantId,
      @Param("taskId") UUID taskId,
      @Param("status") String status,
      @Param("now") Instant now);
}
