package dev.cpqoms.blocks.inbox;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What the tests' handler writes: one row per handled event, in order. */
interface EffectMapper {

  @Insert(
      "INSERT INTO effect (tenant_id, aggregate_id, version) VALUES (#{tenant}, #{aggregate},"
          + " #{version})")
  void add(
      @Param("tenant") String tenant,
      @Param("aggregate") UUID aggregate,
      @Param("version") long version);

  @Select("SELECT version FROM effect WHERE aggregate_id = #{aggregate} ORDER BY position")
  List<Long> versions(@Param("aggregate") UUID aggregate);
}
