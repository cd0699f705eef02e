package dev.cpqoms.order.billing;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.order.domain.BillingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code billing_handoff}. */
interface BillingHandoffMapper {

  @Insert(
      """
      INSERT INTO billing_handoff (tenant_id, task_id, order_id, item_id, external_request_id,
             status, next_reconcile_at, confirm_by, requested_at)
      VALUES (#{tenantId}, #{e.taskId}, #{e.orderId}, #{e.itemId}, #{e.externalRequestId},
             'REQUESTED', #{nextReconcileAt}, #{confirmBy}, #{now})
      ON CONFLICT (task_id) DO UPDATE
         SET external_request_id = EXCLUDED.external_request_id, status = 'REQUESTED',
             next_reconcile_at = EXCLUDED.next_reconcile_at,
             confirm_by = EXCLUDED.confirm_by, reconciled_times = 0,
             requested_at = EXCLUDED.requested_at, settled_at = NULL
      """)
  int request(
      @Param("tenantId") TenantId tenantId,
      @Param("e") BillingEvent.OrderBillingHandoffRequested event,
      @Param("nextReconcileAt") Instant nextReconcileAt,
      @Param("confirmBy") Instant confirmBy,
      @Param("now") Instant now);

  /**
   * Of any tenant that is not suspended, the longest due first. Only for the session of the
   * housekeeping.
   */
  @Select(
      """
      SELECT tenant_id, order_id, task_id FROM billing_handoff b
       WHERE status = 'REQUESTED' AND next_reconcile_at <= #{now}
         AND NOT EXISTS (SELECT 1 FROM tenant_suspension s
                          WHERE s.tenant_id = b.tenant_id AND s.resumed_at IS NULL)
       ORDER BY next_reconcile_at
       LIMIT #{limit}
      """)
  List<DueHandoff> due(@Param("now") Instant now, @Param("limit") int limit);

  /** The handoff if it is still due; the time of suspensions does not count for its limit. */
  @Select(
      """
      SELECT order_id, task_id, item_id, external_request_id,
             confirm_by + suspended_between(tenant_id, requested_at, #{now}) AS confirm_by,
             reconciled_times
        FROM billing_handoff
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId} AND status = 'REQUESTED'
         AND next_reconcile_at <= #{now}
         FOR UPDATE
      """)
  @Nullable HandoffRow stillDue(TenantId tenantId, UUID taskId, Instant now);

  @Update(
      """
      UPDATE billing_handoff
         SET next_reconcile_at = #{next}, reconciled_times = reconciled_times + 1
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId} AND status = 'REQUESTED'
      """)
  int postpone(
      @Param("tenantId") TenantId tenantId,
      @Param("taskId") UUID taskId,
      @Param("next") Instant next);

  @Update(
      """
      UPDATE billing_handoff
         SET status = #{status}, next_reconcile_at = NULL, settled_at = #{now}
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId}
      """)
  int settle(
      @Param("tenantId") TenantId tenantId,
      @Param("taskId") UUID taskId,
      @Param("status") HandoffStatus status,
      @Param("now") Instant now);

  /**
   * The handoffs of an order as they were planned, each with the line as it was then. What is
   * waited for shows the limit that it has by now.
   */
  @Select(
      """
      <script>
      SELECT b.task_id, b.item_id, i.offering_id, i.offering_name,
             coalesce(f.quantity, i.quantity) AS quantity, coalesce(f.charges, i.charges) AS charges,
             b.status, b.external_request_id, b.requested_at, b.next_reconcile_at,
             CASE b.status
               WHEN 'REQUESTED'
               THEN b.confirm_by + suspended_between(b.tenant_id, b.requested_at, #{now})
               ELSE b.confirm_by
             END AS confirm_by,
             b.reconciled_times, b.settled_at
        FROM billing_handoff b
        JOIN fulfillment_task t ON t.tenant_id = b.tenant_id AND t.task_id = b.task_id
        JOIN order_item i
          ON i.tenant_id = b.tenant_id AND i.order_id = b.order_id AND i.item_id = b.item_id
        LEFT JOIN LATERAL (
             SELECT quantity, charges FROM order_item_former
              WHERE tenant_id = b.tenant_id AND order_id = b.order_id AND item_id = b.item_id
                AND amendment &gt; t.amendment
              ORDER BY amendment
              LIMIT 1) f ON true
       WHERE b.tenant_id = #{tenantId} AND b.order_id = #{orderId}
       <if test="after != null">AND b.task_id &gt; #{after}</if>
       ORDER BY b.task_id
       LIMIT #{limit}
      </script>
      """)
  List<ShownHandoffRow> page(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("after") @Nullable UUID after,
      @Param("now") Instant now,
      @Param("limit") int limit);
}
