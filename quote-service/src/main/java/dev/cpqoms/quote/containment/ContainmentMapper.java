package dev.cpqoms.quote.containment;

import dev.cpqoms.blocks.identity.TenantId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface ContainmentMapper {
  /**
   * Waits for whoever is turning the switch, and makes them wait for this transaction: nothing is
   * held after the release has counted what is held.
   */
  @Select(
      """
      SELECT engaged FROM containment_switch
       WHERE tenant_id = #{tenantId} AND switch_name = #{name}
         FOR SHARE
      """)
  @Nullable Boolean engaged(TenantId tenantId, SwitchName name);

  @Select(
      """
      SELECT switch_name, engaged, reason, changed_by, changed_at, version
        FROM containment_switch
       WHERE tenant_id = #{tenantId} AND switch_name = #{name}
      """)
  @Nullable ContainmentSwitch find(TenantId tenantId, SwitchName name);

  /** 0 when somebody else has turned it first. */
  @Insert(
      """
      INSERT INTO containment_switch (tenant_id, switch_name, engaged, reason, changed_by,
             changed_at, version)
      VALUES (#{tenantId}, #{s.switchName}, #{s.engaged}, #{s.reason}, #{s.changedBy},
             #{s.changedAt}, #{s.version})
      ON CONFLICT (tenant_id, switch_name)
      DO UPDATE SET engaged = excluded.engaged, reason = excluded.reason,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                    version = excluded.version
       WHERE containment_switch.version = excluded.version - 1
      """)
  int turn(TenantId tenantId, ContainmentSwitch s);
}
