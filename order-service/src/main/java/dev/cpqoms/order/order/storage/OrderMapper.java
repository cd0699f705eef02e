package dev.cpqoms.order.order.storage;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tables {@code customer_order} and {@code order_item}. */
interface OrderMapper {

  @Select(
      """
      SELECT tenant_id, order_id, order_number, customer_id, customer_tier, state, source_quote_id,
             source_quote_revision, owner, currency, one_time_total, recurring_total,
             rule_version, process_instance_key, version, created_at, updated_at, completed_at,
             cancellation_reason, cancellation_requested_by, cancellation_requested_at,
             cancellation_ending, compensating,
             amendment, amending
        FROM customer_order
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
      """)
  @Nullable OrderRow find(TenantId tenantId, UUID orderId);

  @Select(
      """
      SELECT tenant_id, order_id, order_number, customer_id, customer_tier, state, source_quote_id,
             source_quote_revision, owner, currency, one_time_total, recurring_total,
             rule_version, process_instance_key, version, created_at, updated_at, completed_at,
             cancellation_reason, cancellation_requested_by, cancellation_requested_at,
             cancellation_ending, compensating,
             amendment, amending
        FROM customer_order
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
         FOR UPDATE
      """)
  @Nullable OrderRow lock(TenantId tenantId, UUID orderId);

  @Select(
      """
      SELECT tenant_id, order_id, item_id, position, action, offering_id, offering_name,
             offering_type, quantity, options, charges, state, asset_id, baseline_asset_id,
             baseline_version
        FROM order_item
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
       ORDER BY position
      """)
  List<ItemRow> items(TenantId tenantId, UUID orderId);

  @Select(
      """
      <script>
      SELECT tenant_id, order_id, item_id, position, action, offering_id, offering_name,
             offering_type, quantity, options, charges, state, asset_id, baseline_asset_id,
             baseline_version
        FROM order_item
       WHERE tenant_id = #{tenantId}
         AND order_id IN <foreach item="id" collection="orderIds" open="(" separator="," close=")">#{id}</foreach>
       ORDER BY order_id, position
      </script>
      """)
  List<ItemRow> itemsOf(
      @Param("tenantId") TenantId tenantId, @Param("orderIds") List<UUID> orderIds);

  @Select(
      """
      <script>
      SELECT tenant_id, order_id, order_number, customer_id, customer_tier, state, source_quote_id,
             source_quote_revision, owner, currency, one_time_total, recurring_total,
             rule_version, process_instance_key, version, created_at, updated_at, completed_at,
             cancellation_reason, cancellation_requested_by, cancellation_requested_at,
             cancellation_ending, compensating,
             amendment, amending
        FROM customer_order
       WHERE tenant_id = #{tenantId}
       <if test="q.sourceQuoteId != null">AND source_quote_id = #{q.sourceQuoteId}</if>
       <if test="q.state != null">AND state = #{q.state}</if>
       <if test="q.customerId != null">AND customer_id = #{q.customerId}</if>
       <if test="q.olderThan != null">AND order_id &lt; #{q.olderThan}</if>
       ORDER BY order_id DESC
       LIMIT #{q.limit}
      </script>
      """)
  List<OrderRow> page(@Param("tenantId") TenantId tenantId, @Param("q") OrderQuery query);

  @Select(
      """
      SELECT count(*) > 0
        FROM customer_order
       WHERE tenant_id = #{tenantId} AND source_quote_id = #{quoteId}
         AND source_quote_revision = #{revision} AND order_kind = 'PRIMARY'
      """)
  boolean existsFor(TenantId tenantId, UUID quoteId, int revision);

  @Insert(
      """
      INSERT INTO customer_order (tenant_id, order_id, order_number, customer_id, customer_tier,
             state, order_kind, source_quote_id, source_quote_revision, owner, currency, one_time_total,
             recurring_total, version, created_at, updated_at)
      VALUES (#{tenantId}, #{orderId}, #{orderNumber}, #{customerId}, #{customerTier}, #{state},
             CASE WHEN #{sourceQuoteId}::uuid IS NULL THEN 'DIRECT' ELSE 'PRIMARY' END,
             #{sourceQuoteId}, #{sourceQuoteRevision}, #{owner}, #{currency}, #{oneTimeTotal},
             #{recurringTotal}, #{version}, #{createdAt}, #{updatedAt})
      ON CONFLICT (tenant_id, source_quote_id, source_quote_revision)
         WHERE order_kind = 'PRIMARY' DO NOTHING
      """)
  int insert(OrderRow row);

  @Insert(
      """
      INSERT INTO order_item (tenant_id, order_id, item_id, position, action, offering_id,
             offering_name, offering_type, quantity, options, charges, state, baseline_asset_id,
             baseline_version)
      VALUES (#{tenantId}, #{orderId}, #{itemId}, #{position}, #{action}, #{offeringId},
             #{offeringName}, #{offeringType}, #{quantity}, #{options}::jsonb, #{charges}::jsonb,
             #{state}, #{baselineAssetId}, #{baselineVersion})
      """)
  int insertItem(ItemRow row);

  @Update(
      """
      UPDATE customer_order
         SET state = #{row.state}, version = #{row.version},
             rule_version = #{row.ruleVersion},
             process_instance_key = #{row.processInstanceKey}, updated_at = #{row.updatedAt},
             completed_at = #{row.completedAt},
             cancellation_reason = #{row.cancellationReason},
             cancellation_requested_by = #{row.cancellationRequestedBy},
             cancellation_requested_at = #{row.cancellationRequestedAt},
             cancellation_ending = #{row.cancellationEnding},
             compensating = #{row.compensating},
             amendment = #{row.amendment}, amending = #{row.amending},
             one_time_total = #{row.oneTimeTotal}, recurring_total = #{row.recurringTotal}
       WHERE tenant_id = #{row.tenantId} AND order_id = #{row.orderId}
         AND version = #{savedVersion}
      """)
  int update(@Param("row") OrderRow row, @Param("savedVersion") long savedVersion);

  /**
   * What the lines were before an amendment; the tasks that were planned by then are about that.
   */
  @Insert(
      """
      INSERT INTO order_item_former (tenant_id, order_id, item_id, amendment, quantity, options, charges)
      SELECT tenant_id, order_id, item_id, #{amendment}, quantity, options, charges
        FROM order_item
       WHERE tenant_id = #{row.tenantId} AND order_id = #{row.orderId} AND item_id = #{row.itemId}
      """)
  int keepFormer(@Param("row") ItemRow row, @Param("amendment") int amendment);

  @Update(
      """
      UPDATE order_item
         SET quantity = #{quantity}, options = #{options}::jsonb, charges = #{charges}::jsonb,
             state = #{state}
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND item_id = #{itemId}
      """)
  int amendItem(ItemRow row);

  /** The line as it was for tasks of the given amendment, null when it has not changed since. */
  @Select(
      """
      SELECT i.tenant_id, i.order_id, i.item_id, i.position, i.action, i.offering_id,
             i.offering_name, i.offering_type, f.quantity, f.options, f.charges, i.state, i.asset_id,
             i.baseline_asset_id, i.baseline_version
        FROM order_item_former f
        JOIN order_item i ON i.tenant_id = f.tenant_id AND i.order_id = f.order_id
                         AND i.item_id = f.item_id
       WHERE f.tenant_id = #{tenantId} AND f.order_id = #{orderId} AND f.item_id = #{itemId}
         AND f.amendment > #{amendment}
       ORDER BY f.amendment
       LIMIT 1
      """)
  @Nullable ItemRow formerItem(TenantId tenantId, UUID orderId, String itemId, int amendment);

  @Update(
      """
      UPDATE order_item
         SET state = #{state}, asset_id = #{assetId}
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId} AND item_id = #{itemId}
      """)
  int updateItem(ItemRow row);

  @Select(
      """
      INSERT INTO order_number_counter (tenant_id, year, last_number)
      VALUES (#{tenantId}, #{year}, 1)
      ON CONFLICT (tenant_id, year)
         DO UPDATE SET last_number = order_number_counter.last_number + 1
      RETURNING last_number
      """)
  int nextNumber(TenantId tenantId, int year);
}
