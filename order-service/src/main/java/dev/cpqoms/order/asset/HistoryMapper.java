package dev.cpqoms.order.asset;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.order.domain.AssetEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The table {@code asset_history}: each chapter is written before the asset itself is changed. */
interface HistoryMapper {

  @Insert(
      """
      INSERT INTO asset_history (tenant_id, asset_id, version, order_id, item_id, action, after, at)
      VALUES (#{tenantId}, #{row.assetId}, #{row.version}, #{row.orderId}, #{row.itemId}, 'ADD',
             jsonb_build_object('quantity', #{row.quantity}::integer, 'options', #{row.options}::jsonb),
             #{now})
      """)
  int begin(
      @Param("tenantId") TenantId tenantId, @Param("row") AssetRow row, @Param("now") Instant now);

  @Insert(
      """
      INSERT INTO asset_history (tenant_id, asset_id, version, order_id, item_id, action, before,
             after, at)
      SELECT tenant_id, asset_id, version + 1, #{row.orderId}, #{row.itemId}, 'MODIFY',
             jsonb_build_object('quantity', quantity, 'options', options),
             jsonb_build_object('quantity', #{row.quantity}::integer, 'options', #{row.options}::jsonb),
             #{now}
        FROM asset
       WHERE tenant_id = #{tenantId} AND asset_id = #{row.assetId} AND version = #{row.version}
         AND state = 'ACTIVE'
      """)
  int change(
      @Param("tenantId") TenantId tenantId, @Param("row") AssetRow row, @Param("now") Instant now);

  @Insert(
      """
      INSERT INTO asset_history (tenant_id, asset_id, version, order_id, item_id, action, before, at)
      SELECT tenant_id, asset_id, version + 1, #{e.orderId}, #{e.itemId}, #{action},
             jsonb_build_object('quantity', quantity, 'options', options), #{now}
        FROM asset
       WHERE tenant_id = #{tenantId} AND asset_id = #{e.assetId} AND state = 'ACTIVE'
      """)
  int end(
      @Param("tenantId") TenantId tenantId,
      @Param("e") AssetEvent.OrderAssetTerminated ended,
      @Param("action") String action,
      @Param("now") Instant now);

  @Select(
      """
      SELECT version, order_id, item_id, action, before, after, at
        FROM asset_history
       WHERE tenant_id = #{tenantId} AND asset_id = #{assetId} AND version < #{before}
       ORDER BY version DESC
       LIMIT #{limit}
      """)
  List<ChapterRow> page(
      @Param("tenantId") TenantId tenantId,
      @Param("assetId") UUID assetId,
      @Param("before") int before,
      @Param("limit") int limit);
}
