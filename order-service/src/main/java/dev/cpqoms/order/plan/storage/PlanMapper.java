package dev.cpqoms.order.plan.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The table {@code fulfillment_plan}. */
interface PlanMapper {

  /** What was built for the assets that the order changes, the latest last. */
  @Select(
      """
      SELECT i.baseline_asset_id AS asset_id, t.task_type, t.task_id
        FROM order_item i
        JOIN asset_history h
          ON h.tenant_id = i.tenant_id AND h.asset_id = i.baseline_asset_id
        JOIN fulfillment_task t
          ON t.tenant_id = h.tenant_id AND t.order_id = h.order_id AND t.item_id = h.item_id
       WHERE i.tenant_id = #{tenantId} AND i.order_id = #{orderId}
         AND t.compensates IS NULL AND t.ends_task IS NULL AND NOT t.whole_order
         AND t.state IN ('COMPLETED', 'MANUALLY_RESOLVED')
         AND NOT EXISTS (SELECT 1 FROM fulfillment_task e
                          WHERE e.tenant_id = t.tenant_id AND e.ends_task = t.task_id
                            AND e.state IN ('COMPLETED', 'MANUALLY_RESOLVED'))
       ORDER BY h.version, t.settled_at
      """)
  List<StandingRow> standing(TenantId tenantId, UUID orderId);

  @Insert(
      """
      INSERT INTO fulfillment_plan (tenant_id, plan_id, order_id, amendment, kind, rule_version,
             created_at)
      VALUES (#{row.tenantId}, #{row.planId}, #{row.orderId}, #{row.amendment}, #{row.kind},
             #{row.ruleVersion}, #{now})
      """)
  int insert(@Param("row") PlanRow row, @Param("now") Instant now);
}
