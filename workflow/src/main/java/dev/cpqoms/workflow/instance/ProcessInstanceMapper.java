package dev.cpqoms.workflow.instance;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.workflow.fact.LostLog;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of process_instance. */
interface ProcessInstanceMapper {

  @Insert(
      """
      <script>
      INSERT INTO process_instance (process_instance_key, tenant_id, process_id, process_version, business_key, task_id,
        state, started_at, ended_at)
      VALUES
      <foreach collection="rows" item="row" separator=",">
        (#{row.processInstanceKey}, #{row.tenantId}, #{row.processId}, #{row.processVersion}::integer,
         #{row.businessKey}, #{row.taskId}, #{row.state}, #{row.startedAt}::timestamptz, #{row.endedAt}::timestamptz)
      </foreach>
      ON CONFLICT (process_instance_key) DO UPDATE
      SET tenant_id = coalesce(process_instance.tenant_id, EXCLUDED.tenant_id),
        process_id = coalesce(process_instance.process_id, EXCLUDED.process_id),
        process_version = coalesce(process_instance.process_version, EXCLUDED.process_version),
        business_key = coalesce(process_instance.business_key, EXCLUDED.business_key),
        task_id = coalesce(process_instance.task_id, EXCLUDED.task_id),
        state = CASE WHEN process_instance.ended_at IS NULL THEN EXCLUDED.state ELSE process_instance.state END,
        started_at = coalesce(process_instance.started_at, EXCLUDED.started_at),
        ended_at = coalesce(process_instance.ended_at, EXCLUDED.ended_at)
      </script>
      """)
  int merge(@Param("rows") List<InstanceRow> rows);

  /** The upper bits of the engine's keys are the partition. */
  @Delete(
      """
      DELETE FROM process_instance
      WHERE process_instance_key >> 51 = #{partitionId}
        AND (#{restoredTo}::timestamptz IS NULL OR started_at > #{restoredTo}::timestamptz)
      """)
  int forget(LostLog lost);

  @Update(
      """
      UPDATE process_instance
      SET state = 'ACTIVE', ended_at = NULL
      WHERE process_instance_key >> 51 = #{partitionId} AND ended_at > #{restoredTo}::timestamptz
      """)
  int revive(LostLog lost);

  @Select(
      """
      <script>
      SELECT process_instance_key, process_id, process_version, business_key, task_id, state, started_at, ended_at,
        (SELECT count(*) FROM engine_incident i
          WHERE i.tenant_id = p.tenant_id AND i.process_instance_key = p.process_instance_key
            AND i.state &lt;&gt; 'RESOLVED') AS unresolved_incidents
      FROM process_instance p
      WHERE tenant_id = #{tenant}
      <if test="businessKey != null">AND business_key = #{businessKey}</if>
      <if test="state != null">AND state = #{state}</if>
      <if test="before != null">AND process_instance_key &lt; #{before}</if>
      ORDER BY process_instance_key DESC
      LIMIT #{limit}
      </script>
      """)
  List<ProcessInstance> page(
      @Param("tenant") TenantId tenant,
      @Param("businessKey") @Nullable String businessKey,
      @Param("state") @Nullable InstanceState state,
      @Param("before") @Nullable Long before,
      @Param("limit") int limit);
}
