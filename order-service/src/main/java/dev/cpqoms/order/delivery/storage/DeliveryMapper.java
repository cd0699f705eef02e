package dev.cpqoms.order.delivery.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.delivery.domain.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code delivery}. */
interface DeliveryMapper {

  /** The same work under the same key is one delivery, however often it is handed in. */
  @Insert(
      """
      INSERT INTO delivery (tenant_id, delivery_id, task_id, order_id, task_type, customer_id,
             adapter, idempotency_key, priority, state, version, next_attempt_at, correlation_id,
             traceparent, enqueued_at)
      VALUES (#{tenantId}, #{d.parcel.deliveryId}, #{d.parcel.taskId}, #{d.parcel.orderId},
             #{d.parcel.taskType}, #{d.parcel.customerId}, #{d.parcel.adapter},
             #{d.parcel.idempotencyKey}, #{d.parcel.priority}, #{d.state}, #{d.version},
             #{d.tries.nextAttemptAt}, #{e.correlationId}, #{e.traceparent}, #{e.enqueuedAt})
      ON CONFLICT (tenant_id, adapter, idempotency_key) DO NOTHING
      """)
  int insert(
      @Param("tenantId") TenantId tenantId,
      @Param("d") Delivery delivery,
      @Param("e") QueuedDelivery.Envelope envelope);

  @Select(
      """
      SELECT tenant_id, delivery_id, task_id, order_id, task_type, customer_id, adapter,
             idempotency_key, priority, state, version, claims, failures, setbacks, next_attempt_at,
             error_code, error_message, sent_at, claimed_by, lease_until, cancel_requested, correlation_id,
             traceparent, enqueued_at, ended_at
        FROM delivery
       WHERE tenant_id = #{tenantId} AND delivery_id = #{deliveryId}
      """)
  @Nullable DeliveryRow find(
      @Param("tenantId") TenantId tenantId, @Param("deliveryId") UUID deliveryId);

  /** Held, so that no worker claims it while its task takes it out of the queue. */
  @Select(
      """
      SELECT tenant_id, delivery_id, task_id, order_id, task_type, customer_id, adapter,
             idempotency_key, priority, state, version, claims, failures, setbacks, next_attempt_at,
             error_code, error_message, sent_at, claimed_by, lease_until, cancel_requested, correlation_id,
             traceparent, enqueued_at, ended_at
        FROM delivery
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId} AND state IN ('QUEUED', 'IN_FLIGHT')
         FOR UPDATE
      """)
  @Nullable DeliveryRow openOfTask(
      @Param("tenantId") TenantId tenantId, @Param("taskId") UUID taskId);

  @Select(
      """
      <script>
      SELECT tenant_id, delivery_id, task_id, order_id, task_type, customer_id, adapter,
             idempotency_key, priority, state, version, claims, failures, setbacks, next_attempt_at,
             error_code, error_message, sent_at, claimed_by, lease_until, cancel_requested, correlation_id,
             traceparent, enqueued_at, ended_at
        FROM delivery
       WHERE tenant_id = #{tenantId}
       <if test="q.state != null">AND state = #{q.state}</if>
       <if test="q.adapter != null">AND adapter = #{q.adapter}</if>
       <if test="q.customerId != null">AND customer_id = #{q.customerId}</if>
       <if test="q.orderId != null">AND order_id = #{q.orderId}</if>
       <if test="olderThan != null">AND delivery_id &lt; #{olderThan}</if>
       ORDER BY delivery_id DESC
       LIMIT #{limit}
      </script>
      """)
  List<DeliveryRow> page(
      @Param("tenantId") TenantId tenantId,
      @Param("q") DeliveryQuery query,
      @Param("olderThan") @Nullable UUID olderThan,
      @Param("limit") int limit);

  /** Whether nothing that is still to be delivered came before it for the same customer. */
  @Select(
      """
      SELECT NOT EXISTS (
             SELECT 1 FROM delivery d JOIN delivery earlier
                    ON earlier.tenant_id = d.tenant_id AND earlier.adapter = d.adapter
                   AND earlier.customer_id = d.customer_id AND earlier.position < d.position
              WHERE d.tenant_id = #{tenantId} AND d.delivery_id = #{deliveryId}
                AND earlier.state IN ('QUEUED', 'IN_FLIGHT'))
      """)
  boolean isFirst(@Param("tenantId") TenantId tenantId, @Param("deliveryId") UUID deliveryId);

  /**
   * Of any tenant that is not suspended: what is due and the first of its customer's queue at its
   * partner; of each partner as much as of the others, so that the backlog of one does not hide
   * what is due for another. Only for the session of the housekeeping.
   */
  @Select(
      """
      SELECT d.tenant_id, d.delivery_id, d.adapter, d.version
        FROM delivery d
       WHERE (d.state = 'QUEUED' AND d.next_attempt_at <= #{now}
              OR d.state = 'IN_FLIGHT' AND d.lease_until <= #{now})
         AND NOT EXISTS (SELECT 1 FROM tenant_suspension s
                          WHERE s.tenant_id = d.tenant_id AND s.resumed_at IS NULL)
         AND NOT EXISTS (
             SELECT 1 FROM delivery earlier
              WHERE earlier.tenant_id = d.tenant_id AND earlier.adapter = d.adapter
                AND earlier.customer_id = d.customer_id AND earlier.position < d.position
                AND earlier.state IN ('QUEUED', 'IN_FLIGHT'))
       ORDER BY row_number() OVER (PARTITION BY d.adapter ORDER BY d.priority, d.position),
             d.priority, d.position
       LIMIT #{limit}
      """)
  List<DueDelivery> due(@Param("now") Instant now, @Param("limit") int limit);

  /** Of all tenants; only for the session of the housekeeping. */
  @Select(
      """
      SELECT adapter, count(*) AS waiting,
             greatest(0, extract(epoch FROM #{now}::timestamptz - min(enqueued_at)))::bigint
               AS oldest_seconds
        FROM delivery
       WHERE state IN ('QUEUED', 'IN_FLIGHT')
       GROUP BY adapter
      """)
  List<Backlog> backlog(@Param("now") Instant now);

  @Update(
      """
      UPDATE delivery
         SET state = #{d.state}, version = #{d.version}, claims = #{d.tries.claims},
             failures = #{d.tries.failures}, setbacks = #{d.tries.setbacks},
             next_attempt_at = #{d.tries.nextAttemptAt}, error_code = #{d.tries.errorCode},
             error_message = #{d.tries.errorMessage}, sent_at = #{d.tries.sentAt},
             claimed_by = #{d.lease.worker},
             lease_until = #{d.lease.until}, cancel_requested = #{d.cancelRequested},
             ended_at = #{endedAt}
       WHERE tenant_id = #{tenantId} AND delivery_id = #{d.parcel.deliveryId}
         AND version = #{d.version} - 1
      """)
  int update(
      @Param("tenantId") TenantId tenantId,
      @Param("d") Delivery delivery,
      @Param("endedAt") @Nullable Instant endedAt);
}
