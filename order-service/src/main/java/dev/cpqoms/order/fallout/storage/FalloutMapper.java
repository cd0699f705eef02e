package dev.cpqoms.order.fallout.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.fallout.domain.FalloutState;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code fallout_case}. */
interface FalloutMapper {

  @Select(
      """
      SELECT tenant_id, case_id, order_id, task_id, category, severity, severity_inputs, code,
             detail, holds_order, owner_queue, state, version, opened_at, resolution, resolution_reason,
             evidence, resolved_by, resolved_at
        FROM fallout_case
       WHERE tenant_id = #{tenantId} AND case_id = #{caseId}
      """)
  @Nullable FalloutRow find(TenantId tenantId, UUID caseId);

  @Select(
      """
      <script>
      SELECT tenant_id, case_id, order_id, task_id, category, severity, severity_inputs, code,
             detail, holds_order, owner_queue, state, version, opened_at, resolution, resolution_reason,
             evidence, resolved_by, resolved_at
        FROM fallout_case
       WHERE tenant_id = #{tenantId}
       <if test="state != null">AND state = #{state}</if>
       <if test="olderThan != null">AND case_id &lt; #{olderThan}</if>
       ORDER BY case_id DESC
       LIMIT #{limit}
      </script>
      """)
  List<FalloutRow> page(
      @Param("tenantId") TenantId tenantId,
      @Param("state") @Nullable FalloutState state,
      @Param("olderThan") @Nullable UUID olderThan,
      @Param("limit") int limit);

  @Select(
      """
      SELECT tenant_id, case_id, order_id, task_id, category, severity, severity_inputs, code,
             detail, holds_order, owner_queue, state, version, opened_at, resolution,
             resolution_reason, evidence, resolved_by, resolved_at
        FROM fallout_case
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
         AND state IN ('IDENTIFIED', 'ASSIGNED')
       ORDER BY case_id
      """)
  List<FalloutRow> open(TenantId tenantId, UUID orderId);

  @Select(
      """
      SELECT count(*)
        FROM fallout_case
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
         AND holds_order AND state IN ('IDENTIFIED', 'ASSIGNED')
      """)
  int countOpen(TenantId tenantId, UUID orderId);

  @Insert(
      """
      INSERT INTO fallout_case (tenant_id, case_id, order_id, task_id, category, severity,
             severity_inputs, code, detail, holds_order, owner_queue, state, version, opened_at,
             opened_by)
      VALUES (#{row.tenantId}, #{row.caseId}, #{row.orderId}, #{row.taskId}, #{row.category},
             #{row.severity}, #{row.severityInputs}::jsonb, #{row.code}, #{row.detail},
             #{row.holdsOrder}, #{row.ownerQueue}, #{row.state}, #{row.version}, #{row.openedAt}, #{openedBy})
      """)
  int insert(@Param("row") FalloutRow row, @Param("openedBy") String openedBy);

  @Update(
      """
      UPDATE fallout_case
         SET state = #{state}, version = #{version}, detail = #{detail}, resolution = #{resolution},
             resolution_reason = #{resolutionReason}, evidence = #{evidence},
             resolved_by = #{resolvedBy}, resolved_at = #{resolvedAt}
       WHERE tenant_id = #{tenantId} AND case_id = #{caseId} AND version = #{version} - 1
      """)
  int update(FalloutRow row);
}
