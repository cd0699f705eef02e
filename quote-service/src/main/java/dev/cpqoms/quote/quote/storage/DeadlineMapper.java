package dev.cpqoms.quote.quote.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.quote.domain.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface DeadlineMapper {
  @Insert(
      """
      INSERT INTO quote_deadline (tenant_id, quote_id, command, due_at)
      VALUES (#{tenantId}, #{quoteId}, #{d.command}, #{d.dueAt})
      ON CONFLICT (tenant_id, quote_id)
      DO UPDATE SET command = excluded.command, due_at = excluded.due_at, attempts = 0,
                    last_error = NULL
      """)
  int put(TenantId tenantId, UUID quoteId, Deadline d);

  @Delete("DELETE FROM quote_deadline WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId}")
  int remove(TenantId tenantId, UUID quoteId);

  /** Across tenants, the longest overdue first. */
  @Select(
      """
      SELECT tenant_id, quote_id, command
        FROM quote_deadline
       WHERE due_at < #{now}
       ORDER BY due_at
       LIMIT #{limit}
      """)
  List<DueQuote> due(Instant now, int limit);

  /**
   * Locks the quote before the deadline, like every command does; nothing when a command is at it.
   */
  @Select(
      """
      SELECT 1 FROM quote
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId}
         FOR NO KEY UPDATE SKIP LOCKED
      """)
  @Nullable Integer lockQuote(TenantId tenantId, UUID quoteId);

  @Select(
      """
      SELECT EXISTS (
        SELECT FROM quote_deadline
         WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId} AND command = #{command}
           AND due_at < #{now})
      """)
  boolean isDue(TenantId tenantId, UUID quoteId, Deadline.Command command, Instant now);

  @Update(
      """
      UPDATE quote_deadline SET due_at = NULL
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId}
      """)
  int hold(TenantId tenantId, UUID quoteId);

  @Update(
      """
      UPDATE quote_deadline SET due_at = #{now}::timestamptz - interval '1 millisecond'
       WHERE tenant_id = #{tenantId} AND command = 'CONVERT' AND due_at IS NULL
      """)
  int release(TenantId tenantId, Instant now);

  @Select(
      """
      SELECT count(*) FROM quote_deadline
       WHERE tenant_id = #{tenantId} AND command = 'CONVERT' AND due_at IS NULL
      """)
  int held(TenantId tenantId);

  @Update(
      """
      UPDATE quote_deadline
         SET attempts = attempts + 1, last_error = #{why},
             due_at = #{now}::timestamptz + least(power(2, attempts), 300) * interval '1 second'
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId} AND due_at IS NOT NULL
      """)
  int postpone(TenantId tenantId, UUID quoteId, Instant now, String why);
}
