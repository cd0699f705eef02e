package dev.cpqoms.order.jeopardy;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code jeopardy_watch}. */
interface WatchMapper {

  /** What the clock looks for, and looks at again under the lock of the order. */
  String LATE =
      """
      w.raised_at IS NULL AND w.ended_at IS NULL AND w.threshold_at <= #{l.late}
      AND w.threshold_at
          + suspended_between(w.tenant_id, coalesce(w.measured_from, w.started_at), #{l.now})
          <= #{l.late}
      AND NOT EXISTS (SELECT 1 FROM tenant_suspension s
                       WHERE s.tenant_id = w.tenant_id AND s.resumed_at IS NULL)
      AND (w.last_raised_at IS NULL OR w.last_raised_at <= #{l.quiet})
      """;

  /** The next round of a task is watched anew. */
  @Insert(
      """
      INSERT INTO jeopardy_watch (tenant_id, watched_id, order_id, task_id, started_at,
             measured_from, threshold_at)
      SELECT tenant_id, task_id, order_id, task_id, #{now}::timestamptz, #{now}::timestamptz,
             #{now}::timestamptz + typical_seconds * (100 + #{tolerance}) / 100 * interval '1 second'
        FROM fulfillment_task
       WHERE tenant_id = #{tenantId} AND task_id = #{taskId}
      ON CONFLICT (watched_id) DO UPDATE
         SET started_at = EXCLUDED.started_at, measured_from = EXCLUDED.measured_from,
             threshold_at = EXCLUDED.threshold_at,
             last_raised_at = coalesce(jeopardy_watch.raised_at, jeopardy_watch.last_raised_at),
             raised_at = NULL, ended_at = NULL
      """)
  int watchTask(
      @Param("tenantId") TenantId tenantId,
      @Param("taskId") UUID taskId,
      @Param("tolerance") int tolerance,
      @Param("now") Instant now);

  /**
   * What an order has still to do typically takes as long as the longest task of each wave: first
   * of those that undo, then of those that fulfill. Its beginning stays when it is measured again.
   *
   * @return 0 when nothing is left to do
   */
  @Insert(
      """
      INSERT INTO jeopardy_watch (tenant_id, watched_id, order_id, started_at, measured_from,
             threshold_at)
      SELECT #{tenantId}, #{orderId}, #{orderId}, #{now}::timestamptz, #{now}::timestamptz,
             #{now}::timestamptz + sum(longest) * (100 + #{tolerance}) / 100 * interval '1 second'
        FROM (SELECT max(typical_seconds) AS longest
                FROM fulfillment_task
               WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
                 AND state IN ('PENDING', 'IN_PROGRESS', 'WAITING_CALLBACK', 'UNKNOWN_OUTCOME',
                               'FALLOUT')
               GROUP BY compensates IS NULL, wave) AS waves
      HAVING count(*) > 0
      ON CONFLICT (watched_id) DO UPDATE
         SET measured_from = EXCLUDED.measured_from, threshold_at = EXCLUDED.threshold_at,
             last_raised_at = coalesce(jeopardy_watch.raised_at, jeopardy_watch.last_raised_at),
             raised_at = NULL, ended_at = NULL
      """)
  int watchOrder(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("tolerance") int tolerance,
      @Param("now") Instant now);

  @Update(
      """
      UPDATE jeopardy_watch SET ended_at = #{now}
       WHERE tenant_id = #{tenantId} AND watched_id = #{watchedId} AND ended_at IS NULL
      """)
  int end(
      @Param("tenantId") TenantId tenantId,
      @Param("watchedId") UUID watchedId,
      @Param("now") Instant now);

  /** With an order everything ends that was watched of it. */
  @Update(
      """
      UPDATE jeopardy_watch SET ended_at = #{now}
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND ended_at IS NULL
      """)
  int endAll(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("now") Instant now);

  /**
   * Of any tenant that is not suspended, the latest first; the time of suspensions does not count.
   * Only for the session of the housekeeping.
   */
  @Select(
      "SELECT w.tenant_id, w.order_id, w.watched_id FROM jeopardy_watch w WHERE "
          + LATE
          + " ORDER BY w.threshold_at LIMIT #{limit}")
  List<LateWatch> late(@Param("l") Lateness lateness, @Param("limit") int limit);

  @Select(
      """
      SELECT w.order_id, w.task_id, t.task_type, w.started_at,
             w.threshold_at
               + suspended_between(w.tenant_id, coalesce(w.measured_from, w.started_at), #{l.now})
               AS threshold_at
        FROM jeopardy_watch w LEFT JOIN fulfillment_task t ON t.task_id = w.task_id
       WHERE w.tenant_id = #{tenantId} AND w.watched_id = #{watchedId} AND
      """
          + LATE
          + " FOR UPDATE OF w")
  @Nullable WatchRow stillLate(
      @Param("tenantId") TenantId tenantId,
      @Param("watchedId") UUID watchedId,
      @Param("l") Lateness lateness);

  @Update(
      """
      UPDATE jeopardy_watch SET raised_at = #{now}
       WHERE tenant_id = #{tenantId} AND watched_id = #{watchedId}
      """)
  int raise(
      @Param("tenantId") TenantId tenantId,
      @Param("watchedId") UUID watchedId,
      @Param("now") Instant now);
}
