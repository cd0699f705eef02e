package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Whole catalog versions. */
interface CatalogMapper {

  @Select(
      """
      SELECT catalog_id, version, published_at, published_by, offering_count, disabled_at,
             disabled_by, disabled_reason
        FROM catalog_version
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
      """)
  CatalogRows.@Nullable VersionRow version(TenantId tenantId, CatalogReference v);

  @Select(
      """
      SELECT catalog_id, version, published_at, published_by, offering_count, disabled_at,
             disabled_by, disabled_reason
        FROM catalog_version
       WHERE tenant_id = #{tenantId} AND catalog_id = #{catalogId}
         AND (#{before}::integer IS NULL OR version < #{before}::integer)
       ORDER BY version DESC
       LIMIT #{limit}
      """)
  List<CatalogRows.VersionRow> versions(
      TenantId tenantId, String catalogId, @Nullable Integer before, int limit);

  @Select(
      """
      SELECT coalesce(max(version), 0)
        FROM catalog_version
       WHERE tenant_id = #{tenantId} AND catalog_id = #{catalogId}
      """)
  int newestVersion(TenantId tenantId, String catalogId);

  @Update(
      """
      UPDATE catalog_version
         SET disabled_at = #{at}, disabled_by = #{by}, disabled_reason = #{reason}
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND disabled_at IS NULL
      """)
  int disable(TenantId tenantId, CatalogReference v, Instant at, String by, String reason);

  @Select(
      """
      SELECT promotions, bundle_discounts
        FROM catalog_version
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
      """)
  CatalogRows.ReductionsRow reductions(TenantId tenantId, CatalogReference v);

  @Select(
      """
      SELECT offering_id, content
        FROM catalog_offering
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
       ORDER BY position
      """)
  List<CatalogRows.PartRow> offerings(TenantId tenantId, CatalogReference v);

  @Select(
      """
      SELECT offering_id, content
        FROM configuration_rule
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
       ORDER BY position
      """)
  List<CatalogRows.PartRow> rules(TenantId tenantId, CatalogReference v);

  @Select(
      """
      SELECT price_list_id, currency
        FROM price_list
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
       ORDER BY position
      """)
  List<CatalogRows.PriceListRow> priceLists(TenantId tenantId, CatalogReference v);

  @Select(
      """
      SELECT offering_id, content
        FROM catalog_price
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND price_list_id = #{priceListId}
       ORDER BY position
      """)
  List<CatalogRows.PartRow> prices(TenantId tenantId, CatalogReference v, String priceListId);
}
