package dev.cpqoms.quote.conversion.storage;

import dev.cpqoms.blocks.identity.TenantId;
import org.apache.ibatis.annotations.Select;

interface ContainmentMapper {

  @Select(
      """
      SELECT EXISTS (
        SELECT FROM containment_switch
         WHERE tenant_id = #{tenantId} AND switch_name = 'CONVERSION' AND engaged)
      """)
  boolean conversionIsContained(TenantId tenantId);
}
