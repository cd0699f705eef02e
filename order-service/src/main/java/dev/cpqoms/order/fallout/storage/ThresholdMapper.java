package dev.cpqoms.order.fallout.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.fallout.domain.SeverityBasis;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The tables {@code severity_threshold} and {@code tenant_severity_threshold}. */
interface ThresholdMapper {

  @Select(
      """
      SELECT 'TENANT' AS publisher, version, large, very_large
        FROM tenant_severity_threshold
       WHERE tenant_id = #{tenantId} AND currency = #{currency}
         AND version = (SELECT max(version) FROM tenant_decomposition_version
                         WHERE tenant_id = #{tenantId})
      UNION ALL
      SELECT 'PLATFORM', version, large, very_large
        FROM severity_threshold
       WHERE currency = #{currency}
         AND version = (SELECT max(version) FROM severity_threshold_version)
       ORDER BY publisher DESC
       LIMIT 1
      """)
  SeverityBasis.@Nullable Thresholds inForce(
      @Param("tenantId") TenantId tenantId, @Param("currency") String currency);
}
