package dev.cpqoms.order.order.conversion;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.order.domain.OrderEvent;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;

/** The table {@code refused_conversion}. */
interface RefusedConversionMapper {

  @Insert(
      """
      INSERT INTO refused_conversion (tenant_id, order_id, source_quote_id, source_quote_revision,
             source_quote_version, code, detail, refused_at)
      VALUES (#{tenantId}, #{refused.orderId}, #{refused.sourceQuoteId},
             #{refused.sourceQuoteRevision}, #{quoteVersion}, #{refused.code}, #{refused.detail},
             #{now})
      ON CONFLICT DO NOTHING
      """)
  int insert(TenantId tenantId, OrderEvent.OrderRefused refused, long quoteVersion, Instant now);
}
