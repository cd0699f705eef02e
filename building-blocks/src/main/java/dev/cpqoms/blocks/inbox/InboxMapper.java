package dev.cpqoms.blocks.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code inbox_message}. */
interface InboxMapper {

  /**
   * Returns 0 when the event is there already; waits for another instance that is taking it now.
   */
  @Insert(
      """
      INSERT INTO inbox_message (consumer_name, event_id, tenant_id, topic, partition_no, offset_no, record_key,
             event_type, aggregate_id, aggregate_version, payload, payload_encoding, correlation_id, traceparent,
             status, retry_count, fault_count, next_attempt_at, processed_at, error_code, error_message,
             created_at, updated_at)
      VALUES (#{a.consumerName}, #{a.eventId}, #{a.tenantId}, #{a.topic}, #{a.partition}, #{a.offset}, #{a.recordKey},
             #{a.eventType}, #{a.aggregateId}, #{a.aggregateVersion}, #{a.payload}, #{a.payloadEncoding},
             #{a.correlationId}, #{a.traceparent}, #{p.status}, #{p.retryCount}, #{p.faultCount},
             #{p.nextAttemptAt}, #{p.processedAt}, #{p.errorCode}, #{p.errorMessage}, #{now}, #{now})
      ON CONFLICT (consumer_name, event_id) DO NOTHING
      """)
  int add(@Param("a") Arrival arrival, @Param("p") Progress progress, @Param("now") Instant now);

  /**
   * Whether an earlier event of the aggregate waits. Unreadable records have no version and hold up
   * nobody: the relay publishes no such thing, so they are no step of an aggregate's life.
   */
  @Select(
      """
      SELECT EXISTS (
        SELECT 1 FROM inbox_message
         WHERE consumer_name = #{consumer} AND aggregate_id = #{aggregate} AND status <> 'PROCESSED'
           AND aggregate_version < #{version})
      """)
  boolean hasEarlierUnsettled(
      @Param("consumer") String consumer,
      @Param("aggregate") UUID aggregate,
      @Param("version") long version);

  /** Due events that are the earliest unsettled of their aggregate, longest due first. */
  @Select(
      """
      SELECT event_id, tenant_id, payload, correlation_id, traceparent, retry_count, fault_count
        FROM inbox_message m
       WHERE consumer_name = #{consumer} AND status IN ('RECEIVED', 'RETRYING') AND next_attempt_at <= #{now}
         AND NOT EXISTS (
           SELECT 1 FROM inbox_message e
            WHERE e.consumer_name = m.consumer_name AND e.aggregate_id = m.aggregate_id AND e.status <> 'PROCESSED'
              AND e.aggregate_version < m.aggregate_version)
       ORDER BY next_attempt_at, aggregate_version
       LIMIT #{limit}
      """)
  List<KeptEvent> dueHeads(
      @Param("consumer") String consumer, @Param("now") Instant now, @Param("limit") int limit);

  /**
   * Takes a due event for this transaction; null when another instance has it or has settled it.
   */
  @Select(
      """
      SELECT event_id, tenant_id, payload, correlation_id, traceparent, retry_count, fault_count
        FROM inbox_message
       WHERE consumer_name = #{consumer} AND event_id = #{event} AND tenant_id = #{tenant}
         AND status IN ('RECEIVED', 'RETRYING') AND next_attempt_at <= #{now}
         FOR UPDATE SKIP LOCKED
      """)
  @Nullable KeptEvent lock(
      @Param("consumer") String consumer,
      @Param("event") UUID event,
      @Param("tenant") String tenant,
      @Param("now") Instant now);

  /** Notes an attempt; 0 when another attempt was noted since the given count was read. */
  @Update(
      """
      UPDATE inbox_message
         SET status = #{p.status}, retry_count = #{p.retryCount}, fault_count = #{p.faultCount},
             next_attempt_at = #{p.nextAttemptAt}, processed_at = #{p.processedAt},
             error_code = #{p.errorCode}, error_message = #{p.errorMessage}, updated_at = #{now}
       WHERE consumer_name = #{consumer} AND event_id = #{event.eventId} AND tenant_id = #{event.tenantId}
         AND status IN ('RECEIVED', 'RETRYING') AND retry_count = #{event.retryCount}
      """)
  int note(
      @Param("consumer") String consumer,
      @Param("event") KeptEvent event,
      @Param("p") Progress progress,
      @Param("now") Instant now);

  /** Quarantined rows without a dead letter, reserved for this instance until the given time. */
  @Select(
      value =
          """
          UPDATE inbox_message SET next_attempt_at = #{until}
           WHERE (consumer_name, event_id) IN (
               SELECT consumer_name, event_id FROM inbox_message
                WHERE consumer_name = #{consumer} AND status = 'QUARANTINED' AND dlt_published_at IS NULL
                  AND (next_attempt_at IS NULL OR next_attempt_at <= #{now})
                ORDER BY updated_at LIMIT #{limit} FOR UPDATE SKIP LOCKED)
          RETURNING event_id, tenant_id, topic, partition_no, offset_no, record_key, event_type, payload, payload_encoding,
                 correlation_id, traceparent, error_code, error_message, retry_count
          """,
      affectData = true)
  List<DeadLetter> reserveDeadLetters(
      @Param("consumer") String consumer,
      @Param("now") Instant now,
      @Param("until") Instant until,
      @Param("limit") int limit);

  @Update(
      """
      UPDATE inbox_message SET dlt_published_at = #{now}, next_attempt_at = NULL, updated_at = #{now}
       WHERE consumer_name = #{consumer} AND event_id = #{event} AND status = 'QUARANTINED'
      """)
  int deadLetterPublished(
      @Param("consumer") String consumer, @Param("event") UUID event, @Param("now") Instant now);

  @Select(
      """
      SELECT status, count(*) AS events FROM inbox_message
       WHERE consumer_name = #{consumer} AND status <> 'PROCESSED' GROUP BY status
      """)
  List<StatusCount> unsettled(@Param("consumer") String consumer);
}
