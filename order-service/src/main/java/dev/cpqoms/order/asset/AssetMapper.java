package dev.cpqoms.order.asset;

import dev.cpqoms.blocks.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code asset}. */
interface AssetMapper {

  @Insert(
      """
      INSERT INTO asset (tenant_id, asset_id, customer_id, order_id, item_id, offering_id,
             offering_name, offering_type, quantity, options, state, activated_at)
      VALUES (#{tenantId}, #{row.assetId}, #{row.customerId}, #{row.orderId}, #{row.itemId},
             #{row.offeringId}, #{row.offeringName}, #{offeringType}, #{row.quantity},
             #{row.options}::jsonb, #{row.state}, #{row.activatedAt})
      """)
  int insert(
      @Param("tenantId") TenantId tenantId,
      @Param("row") AssetRow row,
      @Param("offeringType") String offeringType);

  /** Zero rows when the asset is not any more as the line had seen it. */
  @Update(
      """
      UPDATE asset SET quantity = #{row.quantity}, options = #{row.options}::jsonb, version = version + 1
       WHERE tenant_id = #{tenantId} AND asset_id = #{row.assetId} AND version = #{row.version}
         AND state = 'ACTIVE'
      """)
  int change(@Param("tenantId") TenantId tenantId, @Param("row") AssetRow row);

  /** Zero rows when it is terminated already. */
  @Update(
      """
      UPDATE asset SET state = 'TERMINATED', terminated_at = #{now}, version = version + 1
       WHERE tenant_id = #{tenantId} AND asset_id = #{assetId} AND state = 'ACTIVE'
      """)
  int terminate(TenantId tenantId, UUID assetId, Instant now);

  @Select(
      """
      SELECT asset_id, customer_id, order_id, item_id, offering_id, offering_name, quantity,
             options, state, version, activated_at, terminated_at
        FROM asset
       WHERE tenant_id = #{tenantId} AND asset_id = #{assetId}
      """)
  @Nullable AssetRow find(TenantId tenantId, UUID assetId);

  @Select(
      """
      <script>
      SELECT asset_id, customer_id, order_id, item_id, offering_id, offering_name, quantity,
             options, state, version, activated_at, terminated_at
        FROM asset
       WHERE tenant_id = #{tenantId} AND customer_id = #{customerId}
       <if test="state != null">AND state = #{state}</if>
       <if test="olderThan != null">AND asset_id &lt; #{olderThan}</if>
       ORDER BY asset_id DESC
       LIMIT #{limit}
      </script>
      """)
  List<AssetRow> page(
      @Param("tenantId") TenantId tenantId,
      @Param("customerId") String customerId,
      @Param("state") @Nullable String state,
      @Param("olderThan") @Nullable UUID olderThan,
      @Param("limit") int limit);
}
