package dev.cpqoms.workflow.fact;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
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
      SELECT partition_id, position_no, occurred_at, heard_at, told_until
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

  @Select("SELECT min(told_until) FROM engine_position")
  @Nullable Instant toldUntil();

  @Select("SELECT min(heard_at) FROM engine_position")
  @Nullable Instant heardLast();
}
