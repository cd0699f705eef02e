package dev.cpqoms.blocks.database;

import org.apache.ibatis.annotations.Select;

/** Sets what the row-level-security policies compare with, for this transaction only. */
interface TenantSessionMapper {

  @Select("SELECT set_config('app.tenant_id', #{tenant}, true)")
  String bind(String tenant);
}
