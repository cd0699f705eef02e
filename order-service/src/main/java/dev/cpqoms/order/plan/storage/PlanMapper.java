package dev.cpqoms.order.plan.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;

/** The table {@code fulfillment_plan}. */
interface PlanMapper {

  @Insert(
      """
      INSERT INTO fulfillment_plan (tenant_id, plan_id, order_id, kind, rule_version, created_at)
      VALUES (#{tenantId}, #{planId}, #{orderId}, #{kind}, #{ruleVersion}, #{now})
      """)
  int insert(
      @Param("tenantId") TenantId tenantId,
      @Param("planId") UUID planId,
      @Param("orderId") UUID orderId,
      @Param("kind") String kind,
      @Param("ruleVersion") int ruleVersion,
      @Param("now") Instant now);
}
