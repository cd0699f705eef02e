package dev.cpqoms.quote.catalog.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.catalog.Publication;
import dev.cpqoms.quote.catalog.PublicationChange;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface PublicationMapper {

  /** Held until the transaction ends, also for a catalog that has no row yet. */
  @Select("SELECT pg_advisory_xact_lock(hashtextextended(#{tenantId} || '/' || #{catalogId}, 24))")
  @Nullable String lock(TenantId tenantId, String catalogId);

  @Select(
      """
      SELECT catalog_id, revision, active_version, published_at, accepts_superseded
        FROM catalog_publication
       WHERE tenant_id = #{tenantId} AND catalog_id = #{catalogId}
      """)
  CatalogRows.@Nullable PublicationRow publication(TenantId tenantId, String catalogId);

  @Insert(
      """
      INSERT INTO catalog_publication (tenant_id, catalog_id, revision, active_version,
             published_at, accepts_superseded)
      VALUES (#{tenantId}, #{p.catalogId}, #{p.revision}, #{p.activeVersion}, #{p.publishedAt},
             #{p.acceptsSuperseded})
      ON CONFLICT (tenant_id, catalog_id)
      DO UPDATE SET revision = excluded.revision, active_version = excluded.active_version,
             published_at = excluded.published_at,
             accepts_superseded = excluded.accepts_superseded
       WHERE catalog_publication.revision = excluded.revision - 1
      """)
  int save(TenantId tenantId, Publication p);

  @Insert(
      """
      INSERT INTO catalog_activation (tenant_id, catalog_id, revision, action, active_version,
             reason, changed_by, changed_at)
      VALUES (#{tenantId}, #{c.after.catalogId}, #{c.after.revision}, #{c.action},
             #{c.after.activeVersion}, #{c.reason}, #{changedBy}, #{changedAt})
      """)
  int insertActivation(TenantId tenantId, PublicationChange c, String changedBy, Instant changedAt);

  @Select(
      """
      SELECT max(v.version)
        FROM catalog_version v
       WHERE v.tenant_id = #{tenantId} AND v.catalog_id = #{catalogId} AND v.version < #{version}
         AND v.disabled_at IS NULL
         AND EXISTS (
           SELECT 1
             FROM catalog_activation a
            WHERE a.tenant_id = #{tenantId} AND a.catalog_id = #{catalogId}
              AND a.active_version = v.version)
      """)
  @Nullable Integer activeOnceBelow(TenantId tenantId, String catalogId, int version);

  @Select(
      """
      SELECT active_version
        FROM catalog_activation
       WHERE tenant_id = #{tenantId} AND catalog_id = #{catalogId}
         AND active_version IS NOT NULL
       ORDER BY revision DESC
       LIMIT 1
      """)
  @Nullable Integer lastActive(TenantId tenantId, String catalogId);
}
