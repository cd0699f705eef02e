package dev.cpqoms.workflow.message;

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
      SELECT published_message_id AS id, tenant_id, name, correlation_key, event_id::text AS message_id, ttl_seconds,
        variables, attempts
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
        message_key = #{messageKey}, attempts = attempts + 1, last_error = NULL
      WHERE tenant_id = #{tenant} AND published_message_id = #{id} AND outcome = 'PENDING'
      """)
  @Override
  int accepted(TenantId tenant, UUID id, @Nullable Long messageKey, Instant now);

  @Update(
      """
      UPDATE published_message
      SET next_attempt_at = #{until}, attempts = attempts + 1, last_error = #{why}
      WHERE tenant_id = #{tenant} AND published_message_id = #{id} AND outcome = 'PENDING'
      """)
  @Override
  int postponed(TenantId tenant, UUID id, Instant until, String why);

  @Update(
      """
      UPDATE published_message
      SET outcome = 'REFUSED', attempts = attempts + 1, last_error = #{why}
      WHERE tenant_id = #{tenant} AND published_message_id = #{id} AND outcome = 'PENDING'
      """)
  @Override
  int refused(TenantId tenant, UUID id, String why);

  @Select("SELECT count(*) FROM published_message WHERE outcome = 'PENDING'")
  @Override
  long pending();

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
