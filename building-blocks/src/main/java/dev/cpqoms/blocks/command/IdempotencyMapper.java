package dev.cpqoms.blocks.command;

import dev.cpqoms.blocks.identity.TenantId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The table {@code idempotency_record}. */
interface IdempotencyMapper {

  /** False when another transaction is working on the same key right now. */
  @Select("SELECT pg_try_advisory_xact_lock(hashtextextended(#{tenantId} || ':' || #{key}, 0))")
  boolean tryLock(TenantId tenantId, String key);

  @Select(
      """
      SELECT tenant_id, idempotency_key, command_type, request_hash, actor, target_type, target_id,
             status, response_status, response_headers, response_json, created_at
        FROM idempotency_record
       WHERE tenant_id = #{tenantId} AND idempotency_key = #{key}
      """)
  @Nullable IdempotencyRecord find(TenantId tenantId, String key);

  @Insert(
      """
      INSERT INTO idempotency_record (tenant_id, idempotency_key, command_type, request_hash, actor,
             target_type, target_id, status, response_status, response_headers, response_json,
             created_at, completed_at)
      VALUES (#{tenantId}, #{idempotencyKey}, #{commandType}, #{requestHash}, #{actor},
             #{targetType}, #{targetId}, #{status}, #{responseStatus}, #{responseHeaders},
             #{responseJson}, #{createdAt}, clock_timestamp())
      """)
  int insert(IdempotencyRecord row);
}
