package dev.cpqoms.quote.pricing.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.quote.domain.PriceSummary;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface PriceSnapshotMapper {

  @Insert(
      """
      INSERT INTO price_snapshot (tenant_id, quote_id, revision, price_hash, one_time, recurring,
             waterfall, priced_at)
      VALUES (#{tenantId}, #{quoteId}, #{revision}, #{p.hash}, #{p.totals.oneTime.amount},
             #{p.totals.recurring.amount}, #{waterfall}, #{pricedAt})
      """)
  int insert(
      TenantId tenantId,
      UUID quoteId,
      int revision,
      PriceSummary p,
      String waterfall,
      Instant pricedAt);

  @Select(
      """
      SELECT waterfall
        FROM price_snapshot
       WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId} AND revision = #{revision}
      """)
  @Nullable String waterfall(TenantId tenantId, UUID quoteId, int revision);
}
