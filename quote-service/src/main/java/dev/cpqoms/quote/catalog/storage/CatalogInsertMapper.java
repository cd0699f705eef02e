package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.catalog.domain.CatalogReference;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;

/** Adds the parts of a version, each kind in one statement however many there are. */
interface CatalogInsertMapper {

  @Insert(
      """
      INSERT INTO catalog_version (tenant_id, catalog_id, version, published_at, published_by,
             offering_count, promotions, bundle_discounts)
      VALUES (#{tenantId}, #{v.catalogId}, #{v.version}, #{at}, #{by}, #{offeringCount},
             #{r.promotions}, #{r.bundleDiscounts})
      """)
  int insertVersion(
      TenantId tenantId,
      CatalogReference v,
      Instant at,
      String by,
      int offeringCount,
      CatalogRows.ReductionsRow r);

  @Insert(
      """
      INSERT INTO catalog_offering (tenant_id, catalog_id, version, offering_id, position, content)
      SELECT #{tenantId}, #{v.catalogId}, #{v.version}, p.id, p.position, p.content
        FROM unnest(#{p.ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                    #{p.contents, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
             WITH ORDINALITY AS p (id, content, position)
      """)
  int insertOfferings(TenantId tenantId, CatalogReference v, CatalogRows.Columns p);

  @Insert(
      """
      INSERT INTO configuration_rule (tenant_id, catalog_id, version, rule_id, offering_id,
             position, content)
      SELECT #{tenantId}, #{v.catalogId}, #{v.version}, p.id, p.offering_id, p.position, p.content
        FROM unnest(#{p.ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                    #{p.offeringIds, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                    #{p.contents, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
             WITH ORDINALITY AS p (id, offering_id, content, position)
      """)
  int insertRules(TenantId tenantId, CatalogReference v, CatalogRows.Columns p);

  @Insert(
      """
      INSERT INTO price_list (tenant_id, catalog_id, version, price_list_id, currency, position)
      VALUES (#{tenantId}, #{v.catalogId}, #{v.version}, #{l.priceListId}, #{l.currency},
             #{position})
      """)
  int insertPriceList(
      TenantId tenantId, CatalogReference v, CatalogRows.PriceListRow l, int position);

  @Insert(
      """
      INSERT INTO catalog_price (tenant_id, catalog_id, version, price_list_id, offering_id,
             position, content)
      SELECT #{tenantId}, #{v.catalogId}, #{v.version}, #{priceListId}, p.id, p.position, p.content
        FROM unnest(#{p.ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                    #{p.contents, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
             WITH ORDINALITY AS p (id, content, position)
      """)
  int insertPrices(
      TenantId tenantId, CatalogReference v, String priceListId, CatalogRows.Columns p);

  @Insert(
      """
      INSERT INTO catalog_reduction (tenant_id, catalog_id, version, offering_id, kind,
             reduction_id, content)
      SELECT #{tenantId}, #{v.catalogId}, #{v.version}, p.offering_id, #{kind}, p.id, p.content
        FROM unnest(#{p.ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                    #{p.offeringIds, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                    #{p.contents, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
             AS p (id, offering_id, content)
      """)
  int insertReductions(TenantId tenantId, CatalogReference v, String kind, CatalogRows.Columns p);
}
