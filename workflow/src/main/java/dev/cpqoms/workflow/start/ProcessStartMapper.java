package dev.cpqoms.workflow.start;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.workflow.engine.Publication;
import dev.cpqoms.workflow.engine.PublicationMapper;
import dev.cpqoms.workflow.engine.Release;
import dev.cpqoms.workflow.fact.LostLog;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
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

  /**
   * A start that was released has an id of its own, since the engine may still remember the first,
   * and is not kept: where a process of the key lives, nothing of it shall come out later.
   */
  @Select(
      """
      SELECT start_request_id AS id, tenant_id, process_id, message_name AS name, business_key AS correlation_key,
        CASE WHEN releases = 0 THEN business_key ELSE business_key || ':' || releases END AS message_id,
        CASE WHEN releases = 0 THEN ttl_seconds ELSE 0 END AS ttl_seconds, variables, attempts, declined, declined_since
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
        last_error = NULL, version = version + 1
      WHERE tenant_id = #{tenant} AND start_request_id = #{id} AND status = 'PENDING'
      """)
  @Override
  int accepted(TenantId tenant, UUID id, @Nullable Long messageKey, Instant now);

  @Update(
      """
      UPDATE process_start_request
      SET next_attempt_at = #{until}, attempts = attempts + 1, last_error = #{why},
        version = version + 1
      WHERE tenant_id = #{tenant} AND start_request_id = #{id} AND status = 'PENDING'
      """)
  @Override
  int postponed(TenantId tenant, UUID id, Instant until, String why);

  @Update(
      """
      UPDATE process_start_request
      SET status = 'REFUSED', attempts = attempts + 1, last_error = #{why}, quarantined_at = #{now},
        version = version + 1
      WHERE tenant_id = #{tenant} AND start_request_id = #{id} AND status = 'PENDING'
      """)
  @Override
  int refused(TenantId tenant, UUID id, String why, Instant now);

  @Update(
      """
      UPDATE process_start_request
      SET next_attempt_at = #{until}, attempts = attempts + 1, last_error = #{why}, declined = declined + 1,
        declined_since = coalesce(declined_since, #{now}), version = version + 1
      WHERE tenant_id = #{tenant} AND start_request_id = #{id} AND status = 'PENDING'
      """)
  @Override
  int declined(TenantId tenant, UUID id, Instant until, String why, Instant now);

  @Update(
      """
      UPDATE process_start_request
      SET status = 'PENDING', started_at = NULL, missing_since = NULL, message_key = NULL, next_attempt_at = #{now},
        declined = 0, declined_since = NULL, quarantined_at = NULL, releases = releases + 1,
        released_by = #{release.actor}, released_at = #{now}, release_reason = #{release.reason},
        version = version + 1
      WHERE tenant_id = #{tenant} AND start_request_id = #{id} AND version = #{release.version}
        AND (status = 'REFUSED' OR missing_since IS NOT NULL)
      """)
  @Override
  int release(
      @Param("tenant") TenantId tenant,
      @Param("id") UUID id,
      @Param("release") Release release,
      @Param("now") Instant now);

  @Select("SELECT count(*) FROM process_start_request WHERE status = 'PENDING'")
  @Override
  long pending();

  @Select("SELECT count(*) FROM process_start_request WHERE status = 'REFUSED'")
  @Override
  long quarantined();

  @Select(
      """
      SELECT start_request_id, process_id, message_name, business_key, aggregate_id, event_id, correlation_id,
        status, attempts, last_error, message_key, requested_at, started_at
      FROM process_start_request
      WHERE tenant_id = #{tenant} AND business_key = #{businessKey}
      ORDER BY requested_at, process_id
      """)
  List<ProcessStart> ofBusinessKey(TenantId tenant, String businessKey);

  /** The engine has told of a process that the start has led to. */
  @Update(
      """
      UPDATE process_start_request r
      SET instance_key = p.process_instance_key, missing_since = NULL, version = r.version + 1
      FROM process_instance p
      WHERE r.status = 'STARTED' AND r.instance_key IS NULL AND p.tenant_id = r.tenant_id
        AND p.business_key = r.business_key AND p.process_id = r.process_id
      """)
  int seen();

  /** The engine should have told of one. */
  @Update(
      """
      UPDATE process_start_request
      SET missing_since = #{now}, version = version + 1
      WHERE status = 'STARTED' AND instance_key IS NULL AND missing_since IS NULL
        AND started_at <= #{startedBefore}
      """)
  int missing(Instant now, Instant startedBefore);

  /** The upper bits of the engine's keys are the partition. */
  @Update(
      """
      UPDATE process_start_request r
      SET instance_key = NULL, version = r.version + 1
      FROM process_instance p
      WHERE r.instance_key = p.process_instance_key AND r.status = 'STARTED' AND p.state = 'ACTIVE'
        AND p.process_instance_key >> 51 = #{partitionId}
        AND (#{restoredTo}::timestamptz IS NULL OR p.started_at > #{restoredTo}::timestamptz)
      """)
  int lost(LostLog lost);

  @Select("SELECT count(*) FROM process_start_request WHERE missing_since IS NOT NULL")
  long withoutInstance();

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
