package dev.cpqoms.quote.timeline;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

interface TimelineMapper {

  @Insert(
      """
      INSERT INTO timeline_entry (tenant_id, entry_id, subject_id, occurred_at, type, summary,
             actor, aggregate_version, revision, correlation_id)
      VALUES (#{tenantId}, #{entryId}, #{e.subjectId}, #{e.occurredAt}, #{e.type}, #{e.summary},
             #{e.actor}, #{e.version}, #{e.revision}, #{e.correlationId})
      """)
  int insert(TenantId tenantId, UUID entryId, TimelineEntry e);

  @Select(
      """
      SELECT position, occurred_at, type, summary, actor, aggregate_version AS version, revision,
             correlation_id
        FROM timeline_entry
       WHERE tenant_id = #{tenantId} AND subject_id = #{subjectId} AND position > #{after}
       ORDER BY position
       LIMIT #{limit}
      """)
  List<TimelineRow> page(TenantId tenantId, UUID subjectId, long after, int limit);
}
