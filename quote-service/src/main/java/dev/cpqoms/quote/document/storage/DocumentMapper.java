package dev.cpqoms.quote.document.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.quote.domain.DocumentSummary;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface DocumentMapper {

  @Insert(
      """
      INSERT INTO quote_document (tenant_id, quote_id, revision, template_version, sha256, content,
             generated_at)
      VALUES (#{tenantId}, #{quoteId}, #{d.revision}, #{d.templateVersion}, #{d.hash}, #{content},
             #{generatedAt})
      ON CONFLICT DO NOTHING
      """)
  int insert(
      TenantId tenantId, UUID quoteId, DocumentSummary d, byte[] content, Instant generatedAt);

  @Select(
      """
      SELECT sha256, revision, template_version, content
        FROM quote_document
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId} AND revision = #{revision}
      """)
  @Nullable DocumentRow find(TenantId tenantId, UUID quoteId, int revision);
}
