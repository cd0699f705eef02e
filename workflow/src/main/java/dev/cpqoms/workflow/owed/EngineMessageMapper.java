package dev.cpqoms.workflow.owed;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** SQL of engine_message. */
interface EngineMessageMapper {

  @Select(
      """
      <script>
      SELECT message_id, kind, name, correlation_key, event_id, correlation_id, process_id, instance_key, state,
        attempts, last_error, requested_at, since, releases, released_by, released_at, release_reason, version
      FROM engine_message
      WHERE tenant_id = #{tenant} AND owed
      <if test="query.state != null">AND state = #{query.state}</if>
      <if test="query.correlationKey != null">AND correlation_key = #{query.correlationKey}</if>
      <if test="query.olderThan != null">AND message_id &lt; #{query.olderThan}</if>
      ORDER BY message_id DESC
      LIMIT #{query.limit}
      </script>
      """)
  List<EngineMessage> page(@Param("tenant") TenantId tenant, @Param("query") MessageQuery query);

  @Select(
      """
      SELECT message_id, kind, name, correlation_key, event_id, correlation_id, process_id, instance_key, state,
        attempts, last_error, requested_at, since, releases, released_by, released_at, release_reason, version
      FROM engine_message
      WHERE tenant_id = #{tenant} AND message_id = #{messageId}
      """)
  @Nullable EngineMessage find(TenantId tenant, UUID messageId);

  /** What the engine has told about a process under that key, whether it runs or has ended. */
  @Select(
      """
      SELECT max(process_instance_key)
      FROM process_instance
      WHERE tenant_id = #{tenant} AND business_key = #{businessKey} AND process_id = #{processId}
      """)
  @Nullable Long instance(TenantId tenant, String processId, String businessKey);
}
