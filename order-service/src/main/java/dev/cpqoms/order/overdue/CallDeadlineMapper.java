package dev.cpqoms.order.overdue;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code call_deadline}. */
interface CallDeadlineMapper {

  @Insert(
      """
      INSERT INTO call_deadline (tenant_id, task_id, order_id, attempt_id, adapter, awaits, since,
             due_at)
      VALUES (#{tenantId}, #{e.taskId}, #{e.orderId}, #{e.attemptId}, #{e.adapter}, 'ANSWER',
             #{now}, #{dueAt})
      ON CONFLICT (task_id) DO UPDATE
         SET attempt_id = EXCLUDED.attempt_id, adapter = EXCLUDED.adapter, awaits = 'ANSWER',
             since = EXCLUDED.since, due_at = EXCLUDED.due_at
      """)
  int open(
      @Param("tenantId") TenantId tenantId,
      @Param("e") OrderEvent.OrderTaskBegun begun,
      @Param("now") Instant now,
      @Param("dueAt") Instant dueAt);

  @Update(
      """
      UPDATE call_deadline SET awaits = #{awaits}, since = #{now}, due_at = #{dueAt}
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId}
      """)
  int move(
      @Param("tenantId") TenantId tenantId,
      @Param("taskId") UUID taskId,
      @Param("awaits") Awaited awaits,
      @Param("now") Instant now,
      @Param("dueAt") Instant dueAt);

  @Delete("DELETE FROM call_deadline WHERE tenant_id = #{tenantId} AND task_id = #{taskId}")
  int close(@Param("tenantId") TenantId tenantId, @Param("taskId") UUID taskId);

  /**
   * Of any tenant that is not suspended, the longest overdue first; the time of suspensions does
   * not count. Only for the session of the housekeeping.
   */
  @Select(
      """
      SELECT tenant_id, order_id, task_id FROM call_deadline d
       WHERE due_at <= #{now}
         AND due_at + suspended_between(tenant_id, since, #{now}) <= #{now}
         AND NOT EXISTS (SELECT 1 FROM tenant_suspension s
                          WHERE s.tenant_id = d.tenant_id AND s.resumed_at IS NULL)
       ORDER BY due_at
       LIMIT #{limit}
      """)
  List<OverdueCall> overdue(@Param("now") Instant now, @Param("limit") int limit);

  @Select(
      """
      SELECT order_id, task_id, adapter, awaits, due_at FROM call_deadline
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId}
         AND due_at + suspended_between(tenant_id, since, #{now}) <= #{now}
         FOR UPDATE
      """)
  @Nullable DeadlineRow stillOverdue(
      @Param("tenantId") TenantId tenantId,
      @Param("taskId") UUID taskId,
      @Param("now") Instant now);
}
