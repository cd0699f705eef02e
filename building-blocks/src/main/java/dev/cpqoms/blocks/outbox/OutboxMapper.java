package dev.cpqoms.blocks.outbox;

import org.apache.ibatis.annotations.Insert;

/** Appends to the table {@code outbox_event}; only the relay changes its rows. */
interface OutboxMapper {

  @Insert(
      """
      INSERT INTO outbox_event (outbox_event_id, bucket, tenant_id, aggregate_type, aggregate_id,
             aggregate_version, event_type, event_version, topic, payload, correlation_id,
             causation_id, traceparent, created_at, updated_at)
      VALUES (#{outboxEventId}, #{bucket}, #{tenantId}, #{event.aggregateType},
             #{event.aggregateId}, #{event.aggregateVersion}, #{event.eventType},
             #{event.eventVersion}, #{topic}, #{payload}, #{correlationId}, #{causationId},
             #{traceparent}, #{createdAt}, #{createdAt})
      """)
  int insert(OutboxRow row);
}
