package dev.cpqoms.quote.customer;

import dev.cpqoms.blocks.identity.TenantId;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface CustomerMapper {

  /** 0 when the id is taken. */
  @Insert(
      """
      INSERT INTO customer (tenant_id, customer_id, name, tier, version, created_at)
      VALUES (#{tenantId}, #{row.customerId}, #{row.name}, #{row.tier}, #{row.version},
             #{row.createdAt})
      ON CONFLICT DO NOTHING
      """)
  int insert(TenantId tenantId, Customer row);

  @Select(
      """
      SELECT customer_id, name, tier, version, created_at
        FROM customer
       WHERE tenant_id = #{tenantId} AND customer_id = #{customerId}
      """)
  @Nullable Customer find(TenantId tenantId, String customerId);
}
