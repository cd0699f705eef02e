package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The parts of a catalog version that a few offerings touch. */
interface CatalogPartsMapper {

  @Select(
      """
      SELECT offering_id, content
        FROM catalog_offering
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND offering_id = ANY (#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
      """)
  List<CatalogRows.PartRow> offerings(TenantId tenantId, CatalogReference v, String[] ids);

  @Select(
      """
      SELECT offering_id, content
        FROM configuration_rule
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND offering_id = ANY (#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
       ORDER BY position
      """)
  List<CatalogRows.PartRow> rules(TenantId tenantId, CatalogReference v, String[] ids);

  @Select(
      """
      SELECT price_list_id
        FROM price_list
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND currency = #{currency}
      """)
  @Nullable String priceList(TenantId tenantId, CatalogReference v, String currency);

  @Select(
      """
      SELECT offering_id, content
        FROM catalog_price
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND price_list_id = #{priceListId}
         AND offering_id = ANY (#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
      """)
  List<CatalogRows.PartRow> prices(
      TenantId tenantId, CatalogReference v, String priceListId, String[] ids);

  @Select(
      """
      SELECT offering_id, kind, content
        FROM catalog_reduction
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND offering_id = ANY (#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
       ORDER BY offering_id, kind, reduction_id
      """)
  List<CatalogRows.ReductionRow> reductions(TenantId tenantId, CatalogReference v, String[] ids);

  @Select(
      """
      SELECT p.offering_id, l.currency AS content
        FROM catalog_price p
        JOIN price_list l
          ON (l.tenant_id, l.catalog_id, l.version, l.price_list_id)
             = (p.tenant_id, p.catalog_id, p.version, p.price_list_id)
       WHERE p.tenant_id = #{tenantId} AND p.catalog_id = #{v.catalogId}
         AND p.version = #{v.version}
         AND p.offering_id = ANY (#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
       ORDER BY p.offering_id, l.currency
      """)
  List<CatalogRows.PartRow> currencies(TenantId tenantId, CatalogReference v, String[] ids);
}
