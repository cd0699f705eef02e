package dev.cpqoms.order.plan.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.plan.domain.ValueThresholds;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * The rules that came with the platform ({@code decomposition_version}, {@code decomposition_rule})
 * and those that tenants have published ({@code tenant_…}).
 */
interface RuleMapper {

  @Select(
      """
      SELECT coalesce((SELECT max(version) FROM tenant_decomposition_version
                        WHERE tenant_id = #{tenantId}),
                      (SELECT max(version) FROM decomposition_version))
      """)
  int versionInForce(TenantId tenantId);

  @Select(
      """
      SELECT 1 + greatest((SELECT max(version) FROM tenant_decomposition_version
                            WHERE tenant_id = #{tenantId}),
                          (SELECT max(version) FROM decomposition_version))
      """)
  int nextVersion(TenantId tenantId);

  @Select(
      """
      SELECT offering_type, action, task_type, after_types, typical_seconds, soft_point, hard_point,
             compensating_type
        FROM tenant_decomposition_rule
       WHERE tenant_id = #{tenantId} AND version = #{version}
       ORDER BY offering_type, action, step_no
      """)
  List<RuleRow> rulesOfTenant(TenantId tenantId, int version);

  @Select(
      """
      SELECT offering_type, action, task_type, after_types, typical_seconds, soft_point, hard_point,
             compensating_type
        FROM decomposition_rule
       WHERE version = #{version}
       ORDER BY offering_type, action, step_no
      """)
  List<RuleRow> rules(int version);

  /** Zero rows when somebody else has published this version at the same moment. */
  @Insert(
      """
      INSERT INTO tenant_decomposition_version (tenant_id, version, published_at, published_by, note)
      VALUES (#{tenantId}, #{version}, #{now}, #{by}, #{note})
      ON CONFLICT DO NOTHING
      """)
  int insertVersion(
      @Param("tenantId") TenantId tenantId,
      @Param("version") int version,
      @Param("by") String by,
      @Param("note") String note,
      @Param("now") Instant now);

  @Insert(
      """
      INSERT INTO tenant_decomposition_rule (tenant_id, version, offering_type, action, step_no, task_type,
             after_types, typical_seconds, soft_point, hard_point, compensating_type)
      VALUES (#{tenantId}, #{version}, #{r.offeringType}, #{r.action}, #{stepNo}, #{r.taskType},
             #{r.afterTypes}, #{r.typicalSeconds}, #{r.softPoint}, #{r.hardPoint},
             #{r.compensatingType})
      """)
  int insertRule(
      @Param("tenantId") TenantId tenantId,
      @Param("version") int version,
      @Param("stepNo") int stepNo,
      @Param("r") RuleRow row);

  @Select(
      """
      SELECT currency, large, very_large
        FROM tenant_severity_threshold
       WHERE tenant_id = #{tenantId} AND version = #{version}
      """)
  List<ThresholdRow> thresholdsOfTenant(TenantId tenantId, int version);

  @Insert(
      """
      INSERT INTO tenant_severity_threshold (tenant_id, version, currency, large, very_large)
      VALUES (#{tenantId}, #{version}, #{currency}, #{t.large}, #{t.veryLarge})
      """)
  int insertThreshold(
      @Param("tenantId") TenantId tenantId,
      @Param("version") int version,
      @Param("currency") String currency,
      @Param("t") ValueThresholds thresholds);
}
