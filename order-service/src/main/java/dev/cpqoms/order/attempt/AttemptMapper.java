package dev.cpqoms.order.attempt;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code external_call_attempt}. */
interface AttemptMapper {

  String COLUMNS =
      """
      attempt_id, order_id, business_entity_id, adapter_name, idempotency_key, request_hash,
      status, http_status, external_reference, error_code, error_message, retry_count, cancels,
      coalesce(called_at, created_at) AS called_at
      """;

  @Select(
      "SELECT "
          + COLUMNS
          + """
            FROM external_call_attempt
           WHERE tenant_id = #{tenantId} AND attempt_id = #{attemptId}
          """)
  @Nullable AttemptRow find(TenantId tenantId, UUID attemptId);

  @Select(
      "SELECT "
          + COLUMNS
          + """
            FROM external_call_attempt
           WHERE tenant_id = #{tenantId} AND adapter_name = #{adapter} AND idempotency_key = #{key}
             AND cancels IS NULL
          """)
  @Nullable AttemptRow findByKey(TenantId tenantId, String adapter, String key);

  @Select(
      "SELECT "
          + COLUMNS
          + """
            FROM external_call_attempt
           WHERE tenant_id = #{tenantId} AND business_entity_id = #{taskId}
             AND cancels IS NULL
           ORDER BY created_at, attempt_id
          """)
  List<AttemptRow> ofTask(TenantId tenantId, UUID taskId);

  @Select(
      "SELECT "
          + COLUMNS
          + """
            FROM external_call_attempt
           WHERE tenant_id = #{tenantId} AND cancels = #{attemptId}
          """)
  @Nullable AttemptRow cancellationOf(TenantId tenantId, UUID attemptId);

  @Select(
      """
      SELECT EXISTS (
             SELECT 1 FROM delivery
              WHERE tenant_id = #{tenantId} AND delivery_id = #{attemptId}
                AND state IN ('QUEUED', 'IN_FLIGHT'))
      """)
  boolean isQueued(@Param("tenantId") TenantId tenantId, @Param("attemptId") UUID attemptId);

  @Insert(
      """
      INSERT INTO external_call_attempt (tenant_id, attempt_id, adapter_name, business_entity_type,
             business_entity_id, order_id, idempotency_key, request_hash, status, retry_count,
             cancels, created_at, called_at)
      VALUES (#{tenantId}, #{a.attemptId}, #{a.call.adapter}, 'FULFILLMENT_TASK',
             #{a.call.taskId}, #{a.call.orderId}, #{a.call.idempotencyKey}, #{a.call.requestHash},
             #{a.status}, #{a.retryCount}, #{a.call.cancels}, #{now}, #{a.calledAt})
      """)
  int insert(
      @Param("tenantId") TenantId tenantId,
      @Param("a") ExternalCallAttempt attempt,
      @Param("now") Instant now);

  /** Nothing else about the call changes: not when it was closed, nor as what. */
  @Update(
      """
      UPDATE external_call_attempt
         SET external_reference = #{externalReference}
       WHERE tenant_id = #{tenantId} AND attempt_id = #{attemptId} AND external_reference IS NULL
      """)
  int refer(
      @Param("tenantId") TenantId tenantId,
      @Param("attemptId") UUID attemptId,
      @Param("externalReference") String externalReference);

  @Update(
      """
      UPDATE external_call_attempt
         SET status = #{a.status}, http_status = #{a.outcome.httpStatus},
             external_reference = #{a.outcome.externalReference},
             error_code = #{a.outcome.errorCode}, error_message = #{a.outcome.errorMessage},
             retry_count = #{a.retryCount}, called_at = #{a.calledAt},
             completed_at = #{closedAt}
       WHERE tenant_id = #{tenantId} AND attempt_id = #{a.attemptId}
      """)
  int update(
      @Param("tenantId") TenantId tenantId,
      @Param("a") ExternalCallAttempt attempt,
      @Param("closedAt") @Nullable Instant closedAt);
}
