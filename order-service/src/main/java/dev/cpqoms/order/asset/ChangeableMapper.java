package dev.cpqoms.order.asset;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Assets as a new order sees them: held, and with the order that has them in hand. */
interface ChangeableMapper {

  /**
   * Held in one order whatever the order of the lines, so that two captures never wait in a ring.
   */
  @Select(
      """
      <script>
      SELECT asset_id, offering_id, offering_name, offering_type, quantity, options, state, version
        FROM asset
       WHERE tenant_id = #{tenantId} AND customer_id = #{customerId}
         AND asset_id IN <foreach item="id" collection="assetIds" open="(" separator="," close=")">#{id}</foreach>
       ORDER BY asset_id
         FOR UPDATE
      </script>
      """)
  List<ChangeableRow> lock(
      @Param("tenantId") TenantId tenantId,
      @Param("customerId") String customerId,
      @Param("assetIds") List<UUID> assetIds);

  /** Asked after the assets are held: it sees what whoever held them before has committed. */
  @Select(
      """
      <script>
      SELECT DISTINCT coalesce(i.baseline_asset_id, i.asset_id) AS asset_id, o.order_id, o.order_number
        FROM order_item i
        JOIN customer_order o ON o.tenant_id = i.tenant_id AND o.order_id = i.order_id
       WHERE i.tenant_id = #{tenantId}
         AND o.state NOT IN ('COMPLETED', 'CANCELLED', 'FAILED')
         AND coalesce(i.baseline_asset_id, i.asset_id) IN
             <foreach item="id" collection="assetIds" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<OpenOrderRow> openOrders(
      @Param("tenantId") TenantId tenantId, @Param("assetIds") List<UUID> assetIds);
}
