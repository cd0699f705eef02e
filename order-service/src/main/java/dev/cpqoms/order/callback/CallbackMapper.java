package dev.cpqoms.order.callback;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.task.Heard;
import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** The table {@code partner_callback}. */
interface CallbackMapper {

  /** Zero rows for a callback that is known; one that is just being taken is waited for. */
  @Insert(
      """
      INSERT INTO partner_callback (tenant_id, adapter, callback_id, attempt_id, status,
             external_reference, code, message, disposition, received_at)
      VALUES (#{tenantId}, #{adapter}, #{c.callbackId}, #{attemptId}, #{c.status},
             #{c.externalReference}, #{c.code}, #{c.message}, 'LATE', #{now})
      ON CONFLICT (tenant_id, adapter, callback_id) DO NOTHING
      """)
  int insert(
      @Param("tenantId") TenantId tenantId,
      @Param("adapter") String adapter,
      @Param("attemptId") UUID attemptId,
      @Param("c") PartnerCallback callback,
      @Param("now") Instant now);

  @Update(
      """
      UPDATE partner_callback SET disposition = #{disposition}
       WHERE tenant_id = #{tenantId} AND adapter = #{adapter} AND callback_id = #{callbackId}
      """)
  int dispose(TenantId tenantId, String adapter, String callbackId, Heard disposition);
}
