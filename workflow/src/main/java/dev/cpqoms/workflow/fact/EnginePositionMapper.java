package dev.cpqoms.workflow.fact;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of engine_position. */
interface EnginePositionMapper {

  @Insert(
      """
      INSERT INTO engine_position (partition_id, position_no, occurred_at, heard_at)
      VALUES (#{partitionId}, 0, 'epoch', #{now})
      ON CONFLICT (partition_id) DO NOTHING
      """)
  int begin(int partitionId, Instant now);

  @Select(
      """
      SELECT partition_id, position_no, occurred_at, heard_at, told_until, refused_since IS NOT NULL AS refused,
        acceptance_due, restored_to
      FROM engine_position
      WHERE partition_id = #{partitionId}
      FOR UPDATE
      """)
  EnginePosition lock(int partitionId);

  @Update(
      """
      UPDATE engine_position
      SET position_no = #{positionNo}, occurred_at = #{occurredAt}, heard_at = #{heardAt},
        told_until = #{toldUntil}
      WHERE partition_id = #{partitionId}
      """)
  int move(EnginePosition position);

  /** From now on a log is followed: a new one, or the old one that has come back. */
  @Update(
      """
      UPDATE engine_position
      SET acceptance_due = false, refused_since = NULL, refusal = NULL, version = version + 1
      WHERE partition_id = #{partitionId}
      """)
  int followed(int partitionId);

  @Update(
      """
      UPDATE engine_position
      SET refused_since = #{now}, refusal = #{why}, version = version + 1
      WHERE partition_id = #{partitionId} AND refused_since IS NULL
      """)
  int refused(int partitionId, String why, Instant now);

  @Select(
      """
      SELECT partition_id, refused_since, refusal, acceptance_due, accepted_by, accepted_at, accept_reason,
        restored_to, version
      FROM engine_position
      WHERE partition_id = #{partitionId}
      """)
  @Nullable EngineLog log(int partitionId);

  @Update(
      """
      UPDATE engine_position
      SET acceptance_due = true, accepted_by = #{actor}, accepted_at = #{now},
        accept_reason = #{acceptance.reason}, restored_to = #{acceptance.restoredTo}::timestamptz,
        version = version + 1
      WHERE partition_id = #{log.partitionId} AND version = #{log.version}
      """)
  int accept(
      @Param("log") EngineLog log,
      @Param("acceptance") AcceptEngineLog acceptance,
      @Param("actor") String actor,
      @Param("now") Instant now);

  @Select("SELECT count(*) FROM engine_position WHERE refused_since IS NOT NULL")
  long refusedLogs();

  @Select("SELECT min(told_until) FROM engine_position")
  @Nullable Instant toldUntil();

  @Select("SELECT min(heard_at) FROM engine_position")
  @Nullable Instant heardLast();
}
