package dev.cpqoms.order.task.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tables {@code fulfillment_task} and {@code task_dependency}. */
interface TaskMapper {

  @Select(
      """
      SELECT order_id FROM fulfillment_task
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId}
      """)
  @Nullable UUID orderOf(TenantId tenantId, UUID taskId);

  @Select(
      """
      SELECT tenant_id, task_id, order_id, item_id, task_type, amendment, whole_order, compensates, ends_task,
             wave, position, typical_seconds, soft_point, hard_point, compensating_type, state, version,
             round, attempt_id, started_at, settled_at, superseded_by, late_word
        FROM fulfillment_task
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
       ORDER BY wave, position
      """)
  List<TaskRow> ofOrder(TenantId tenantId, UUID orderId);

  @Select(
      """
      SELECT task_id, depends_on FROM task_dependency
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
      """)
  List<DependencyRow> dependenciesOf(TenantId tenantId, UUID orderId);

  @Insert(
      """
      INSERT INTO fulfillment_task (tenant_id, task_id, order_id, item_id, task_type, amendment,
             whole_order, compensates, ends_task, wave, position, typical_seconds, soft_point, hard_point,
             compensating_type, state, version, round)
      VALUES (#{tenantId}, #{taskId}, #{orderId}, #{itemId}, #{taskType}, #{amendment}, #{wholeOrder},
             #{compensates}, #{endsTask}, #{wave}, #{position}, #{typicalSeconds}, #{softPoint}, #{hardPoint}, #{compensatingType},
             #{state}, #{version}, #{round})
      """)
  int insert(TaskRow row);

  @Insert(
      """
      INSERT INTO task_dependency (tenant_id, order_id, task_id, depends_on)
      VALUES (#{tenantId}, #{orderId}, #{taskId}, #{dependsOn})
      """)
  int insertDependency(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("taskId") UUID taskId,
      @Param("dependsOn") UUID dependsOn);

  @Update(
      """
      UPDATE fulfillment_task
         SET state = #{state}, version = #{version}, round = #{round}, attempt_id = #{attemptId},
             started_at = #{startedAt}, settled_at = #{settledAt},
             superseded_by = #{supersededBy}, late_word = #{lateWord}
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId} AND version = #{version} - 1
      """)
  int update(TaskRow row);
}
