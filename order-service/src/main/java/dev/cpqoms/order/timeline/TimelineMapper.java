package dev.cpqoms.order.timeline;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The table {@code timeline_entry}. */
interface TimelineMapper {

  @Insert(
      """
      INSERT INTO timeline_entry (tenant_id, order_id, order_version, occurred_at, event_type,
             text, actor, correlation_id)
      VALUES (#{tenantId}, #{orderId}, #{orderVersion}, #{occurredAt}, #{eventType}, #{text},
             #{actor}, #{correlationId})
      """)
  int insert(TimelineRow row);

  @Select(
      """
      SELECT tenant_id, order_id, order_version, occurred_at, event_type, text, actor,
             correlation_id
        FROM timeline_entry
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND order_version > #{after}
       ORDER BY order_version
       LIMIT #{limit}
      """)
  List<TimelineRow> page(TenantId tenantId, UUID orderId, long after, int limit);
}
