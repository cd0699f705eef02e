package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface CatalogMapper {

  @Select(
      """
      SELECT catalog_id, active_version, published_at
        FROM catalog_publication
       WHERE tenant_id = #{tenantId} AND catalog_id = #{catalogId}
      """)
  CatalogRows.@Nullable PublicationRow publication(TenantId tenantId, String catalogId);

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
  List<CatalogRows.OfferingRow> offerings(TenantId tenantId, CatalogReference v);

  @Select(
      """
      SELECT offering_id, content
        FROM catalog_offering
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND offering_id = ANY (#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
      """)
  List<CatalogRows.OfferingRow> someOfferings(TenantId tenantId, CatalogReference v, String[] ids);

  @Select(
      """
      SELECT offering_id, content
        FROM configuration_rule
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
       ORDER BY position
      """)
  List<CatalogRows.RuleRow> rules(TenantId tenantId, CatalogReference v);

  @Select(
      """
      SELECT offering_id, content
        FROM configuration_rule
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND offering_id = ANY (#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
       ORDER BY position
      """)
  List<CatalogRows.RuleRow> someRules(TenantId tenantId, CatalogReference v, String[] ids);

  @Select(
      """
      SELECT content
        FROM price_list
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
       ORDER BY position
      """)
  List<String> priceLists(TenantId tenantId, CatalogReference v);

  @Select(
      """
      SELECT content
        FROM price_list
       WHERE tenant_id = #{tenantId} AND catalog_id = #{v.catalogId} AND version = #{v.version}
         AND currency = #{currency}
      """)
  @Nullable String priceList(TenantId tenantId, CatalogReference v, String currency);

  @Insert(
      """
      INSERT INTO catalog_version (tenant_id, catalog_id, version, published_at, published_by,
             promotions, bundle_discounts)
      VALUES (#{tenantId}, #{p.active.catalogId}, #{p.active.version}, #{p.publishedAt},
             #{publishedBy}, #{promotions}, #{bundleDiscounts})
      ON CONFLICT DO NOTHING
      """)
  int insertVersion(
      TenantId tenantId,
      Publication p,
      String publishedBy,
      String promotions,
      String bundleDiscounts);

  @Insert(
      """
      INSERT INTO catalog_offering (tenant_id, catalog_id, version, offering_id, position, content)
      VALUES (#{tenantId}, #{v.catalogId}, #{v.version}, #{offeringId}, #{position}, #{content})
      """)
  int insertOffering(
      TenantId tenantId, CatalogReference v, String offeringId, int position, String content);

  @Insert(
      """
      INSERT INTO configuration_rule (tenant_id, catalog_id, version, rule_id, offering_id,
             position, content)
      VALUES (#{tenantId}, #{v.catalogId}, #{v.version}, #{ruleId}, #{offeringId}, #{position},
             #{content})
      """)
  int insertRule(
      TenantId tenantId,
      CatalogReference v,
      String ruleId,
      String offeringId,
      int position,
      String content);

  @Insert(
      """
      INSERT INTO price_list (tenant_id, catalog_id, version, price_list_id, currency, position,
             content)
      VALUES (#{tenantId}, #{v.catalogId}, #{v.version}, #{priceListId}, #{currency}, #{position},
             #{content})
      """)
  int insertPriceList(
      TenantId tenantId,
      CatalogReference v,
      String priceListId,
      String currency,
      int position,
      String content);

  @Insert(
      """
      INSERT INTO catalog_publication (tenant_id, catalog_id, active_version, published_at)
      VALUES (#{tenantId}, #{p.active.catalogId}, #{p.active.version}, #{p.publishedAt})
      ON CONFLICT (tenant_id, catalog_id)
      DO UPDATE SET active_version = excluded.active_version, published_at = excluded.published_at
      """)
  int activate(TenantId tenantId, Publication p);
}
