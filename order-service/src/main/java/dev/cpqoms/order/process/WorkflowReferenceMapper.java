package dev.cpqoms.order.process;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
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

  @Select(
      """
      SELECT coalesce(bool_or(takes_amendments), false) FROM workflow_reference
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND process_id = #{processId}
      """)
  boolean takesAmendments(TenantId tenantId, UUID orderId, String processId);

  @Insert(
      """
      INSERT INTO workflow_reference (tenant_id, order_id, process_id, process_instance_key,
             takes_amendments, registered_at)
      VALUES (#{tenantId}, #{orderId}, #{processId}, #{instanceKey}, #{takesAmendments},
             #{registeredAt})
      """)
  int insert(WorkflowReferenceRow row);
}
