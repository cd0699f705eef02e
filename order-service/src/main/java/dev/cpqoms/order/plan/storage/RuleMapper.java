package dev.cpqoms.order.plan.storage;

import java.util.List;
import org.apache.ibatis.annotations.Select;

/** The tables {@code decomposition_version} and {@code decomposition_rule}: reference data. */
interface RuleMapper {

  @Select("SELECT max(version) FROM decomposition_version")
  int versionInForce();

  @Select(
      """
      SELECT offering_type, task_type, after_types, typical_seconds, soft_point, hard_point,
             compensating_type
        FROM decomposition_rule
       WHERE version = #{version}
       ORDER BY offering_type, step_no
      """)
  List<RuleRow> rules(int version);
}
