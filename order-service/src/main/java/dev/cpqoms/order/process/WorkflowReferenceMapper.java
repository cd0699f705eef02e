package dev.cpqoms.order.process;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The table {@code workflow_reference}. */
interface WorkflowReferenceMapper {

  @Select(
      """
      SELECT process_instance_key FROM workflow_reference
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND process_id = #{processId}
      """)
  @Nullable String find(TenantId tenantId, UUID orderId, String processId);

  @Insert(
      """
      INSERT INTO workflow_reference (tenant_id, order_id, process_id, process_instance_key,
             registered_at)
      VALUES (#{tenantId}, #{orderId}, #{processId}, #{instanceKey}, #{now})
      """)
  int insert(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("processId") String processId,
      @Param("instanceKey") String instanceKey,
      @Param("now") Instant now);
}
