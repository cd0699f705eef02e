package dev.cpqoms.workflow.message;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.workflow.engine.Publication;
import dev.cpqoms.workflow.engine.PublicationMapper;
import dev.cpqoms.workflow.engine.Release;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of published_message. */
public interface PublishedMessageMapper extends PublicationMapper {

  @Insert(
      """
      INSERT INTO published_message (published_message_id, tenant_id, event_id, name, correlation_key,
        correlation_id, variables, ttl_seconds, outcome, next_attempt_at, requested_at)
      VALUES (#{publishedMessageId}, #{tenantId}, #{eventId}, #{name}, #{correlationKey},
        #{correlationId}, #{variables}, #{ttlSeconds}, 'PENDING', #{requestedAt}, #{requestedAt})
      ON CONFLICT (tenant_id, event_id, name, correlation_key) DO NOTHING
      """)
  int insert(MessageRow row);

  @Select(
      """
      SELECT published_message_id AS id, tenant_id, NULL AS process_id, name, correlation_key, event_id::text AS message_id, ttl_seconds,
        variables, attempts, declined, declined_since
      FROM published_message
      WHERE outcome = 'PENDING' AND next_attempt_at <= #{now}
      ORDER BY requested_at, published_message_id
      LIMIT #{most}
      """)
  @Override
  List<Publication> due(Instant now, int most);

  @Update(
      """
      UPDATE published_message
      SET outcome = 'PUBLISHED', published_at = #{now}, expires_at = CAST(#{now} AS timestamptz) + make_interval(secs => ttl_seconds),
        message_key = #{messageKey}, attempts = attempts + 1, last_error = NULL,
        version = version + 1
      WHERE tenant_id = #{tenant} AND published_message_id = #{id} AND outcome = 'PENDING'
      """)
  @Override
  int accepted(TenantId tenant, UUID id, @Nullable Long messageKey, Instant now);

  @Update(
      """
      UPDATE published_message
      SET next_attempt_at = #{until}, attempts = attempts + 1, last_error = #{why},
        version = version + 1
      WHERE tenant_id = #{tenant} AND published_message_id = #{id} AND outcome = 'PENDING'
      """)
  @Override
  int postponed(TenantId tenant, UUID id, Instant until, String why);

  @Update(
      """
      UPDATE published_message
      SET outcome = 'REFUSED', attempts = attempts + 1, last_error = #{why}, quarantined_at = #{now},
        version = version + 1
      WHERE tenant_id = #{tenant} AND published_message_id = #{id} AND outcome = 'PENDING'
      """)
  @Override
  int refused(TenantId tenant, UUID id, String why, Instant now);

  @Update(
      """
      UPDATE published_message
      SET next_attempt_at = #{until}, attempts = attempts + 1, last_error = #{why}, declined = declined + 1,
        declined_since = coalesce(declined_since, #{now}), version = version + 1
      WHERE tenant_id = #{tenant} AND published_message_id = #{id} AND outcome = 'PENDING'
      """)
  @Override
  int declined(TenantId tenant, UUID id, Instant until, String why, Instant now);

  @Update(
      """
      UPDATE published_message
      SET outcome = 'PENDING', message_key = NULL, next_attempt_at = #{now},
        declined = 0, declined_since = NULL, quarantined_at = NULL, releases = releases + 1,
        released_by = #{release.actor}, released_at = #{now}, release_reason = #{release.reason},
        version = version + 1
      WHERE tenant_id = #{tenant} AND published_message_id = #{id} AND version = #{release.version}
        AND outcome = 'REFUSED'
      """)
  @Override
  int release(
      @Param("tenant") TenantId tenant,
      @Param("id") UUID id,
      @Param("release") Release release,
      @Param("now") Instant now);

  @Select("SELECT count(*) FROM published_message WHERE outcome = 'PENDING'")
  @Override
  long pending();

  @Select("SELECT count(*) FROM published_message WHERE outcome = 'REFUSED'")
  @Override
  long quarantined();

  @Select(
      """
      SELECT published_message_id, event_id, name, correlation_key, correlation_id, outcome, attempts, last_error,
        message_key, requested_at, published_at, expires_at
      FROM published_message
      WHERE tenant_id = #{tenant} AND correlation_key = #{correlationKey}
      ORDER BY requested_at, published_message_id
      """)
  List<PublishedMessage> ofCorrelationKey(TenantId tenant, String correlationKey);
}
