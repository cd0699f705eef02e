package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.workflow.engine.Publication;
import dev.cpqoms.workflow.engine.PublicationMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of process_start_request. */
public interface ProcessStartMapper extends PublicationMapper {

  @Insert(
      """
      INSERT INTO process_start_request (start_request_id, tenant_id, process_id, message_name, business_key,
        aggregate_id, event_id, correlation_id, variables, ttl_seconds, status, next_attempt_at, requested_at)
      VALUES (#{startRequestId}, #{tenantId}, #{processId}, #{messageName}, #{businessKey},
        #{aggregateId}, #{eventId}, #{correlationId}, #{variables}, #{ttlSeconds}, 'PENDING', #{requestedAt},
        #{requestedAt})
      ON CONFLICT (tenant_id, process_id, business_key) DO NOTHING
      """)
  int insert(StartRow row);

  @Select(
      """
      SELECT start_request_id AS id, tenant_id, message_name AS name, business_key AS correlation_key,
        business_key AS message_id, ttl_seconds, variables, attempts
      FROM process_start_request
      WHERE status = 'PENDING' AND next_attempt_at <= #{now}
      ORDER BY requested_at, start_request_id
      LIMIT #{most}
      """)
  @Override
  List<Publication> due(Instant now, int most);

  @Update(
      """
      UPDATE process_start_request
      SET status = 'STARTED', started_at = #{now}, message_key = #{messageKey}, attempts = attempts + 1,
        last_error = NULL
      WHERE tenant_id = #{tenant} AND start_request_id = #{id} AND status = 'PENDING'
      """)
  @Override
  int accepted(TenantId tenant, UUID id, @Nullable Long messageKey, Instant now);

  @Update(
      """
      UPDATE process_start_request
      SET next_attempt_at = #{until}, attempts = attempts + 1, last_error = #{why}
      WHERE tenant_id = #{tenant} AND start_request_id = #{id} AND status = 'PENDING'
      """)
  @Override
  int postponed(TenantId tenant, UUID id, Instant until, String why);

  @Update(
      """
      UPDATE process_start_request
      SET status = 'REFUSED', attempts = attempts + 1, last_error = #{why}
      WHERE tenant_id = #{tenant} AND start_request_id = #{id} AND status = 'PENDING'
      """)
  @Override
  int refused(TenantId tenant, UUID id, String why);

  @Select("SELECT count(*) FROM process_start_request WHERE status = 'PENDING'")
  @Override
  long pending();

  @Select(
      """
      SELECT start_request_id, process_id, message_name, business_key, aggregate_id, event_id, correlation_id,
        status, attempts, last_error, message_key, requested_at, started_at
      FROM process_start_request
      WHERE tenant_id = #{tenant} AND business_key = #{businessKey}
      ORDER BY requested_at, process_id
      """)
  List<ProcessStart> ofBusinessKey(TenantId tenant, String businessKey);

  @Select(
      """
      SELECT r.business_key
      FROM process_start_request r
      WHERE r.tenant_id = #{tenant} AND r.process_id = #{processId} AND r.aggregate_id = #{aggregateId}
        AND NOT EXISTS (SELECT FROM published_message m
          WHERE m.tenant_id = r.tenant_id AND m.correlation_key = r.business_key AND m.name = #{endedBy})
      ORDER BY r.requested_at
      """)
  List<String> open(TenantId tenant, String processId, UUID aggregateId, String endedBy);
}
