package dev.cpqoms.blocks.audit;

import dev.cpqoms.blocks.identity.TenantId;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The tables {@code audit_log} and {@code audit_head}. */
interface AuditMapper {

  @Insert(
      """
      INSERT INTO audit_head (tenant_id, position, hash) VALUES (#{tenantId}, 0, '')
      ON CONFLICT (tenant_id) DO NOTHING
      """)
  int openChain(TenantId tenantId);

  /** Locks the end of the tenant's chain until the transaction ends; null before its first row. */
  @Select("SELECT position, hash FROM audit_head WHERE tenant_id = #{tenantId} FOR UPDATE")
  @Nullable AuditHead lockHead(TenantId tenantId);

  @Insert(
      """
      INSERT INTO audit_log (audit_id, tenant_id, position, occurred_at, actor, roles, authority,
             action, target_type, target_id, before_json, after_json, reason, correlation_id,
             previous_hash, hash)
      VALUES (#{row.auditId}, #{row.tenantId}, #{row.position}, #{row.occurredAt}, #{row.actor},
             #{row.roles}, #{row.authority}, #{row.action}, #{row.targetType}, #{row.targetId},
             #{row.beforeJson}, #{row.afterJson}, #{row.reason}, #{row.correlationId},
             #{row.previousHash}, #{hash})
      """)
  int insert(@Param("row") AuditRow row, @Param("hash") String hash);

  @Update(
      "UPDATE audit_head SET position = #{position}, hash = #{hash} WHERE tenant_id = #{tenantId}")
  int moveHead(
      @Param("tenantId") TenantId tenantId,
      @Param("position") long position,
      @Param("hash") String hash);

  /** What was done to these targets, in the order of the chain. */
  @Select(
      """
      SELECT audit_id, tenant_id, position, occurred_at, actor, roles, authority, action,
             target_type, target_id, before_json, after_json, reason, correlation_id, previous_hash
        FROM audit_log
       WHERE tenant_id = #{tenantId}
         AND target_id = ANY (#{targets, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
       ORDER BY position
      """)
  List<AuditRow> about(@Param("tenantId") TenantId tenantId, @Param("targets") String[] targets);

  @Select(
      """
      SELECT position, hash FROM audit_log
       WHERE tenant_id = #{tenantId} AND position BETWEEN #{first} AND #{last}
       ORDER BY position
      """)
  List<AuditHead> links(
      @Param("tenantId") TenantId tenantId, @Param("first") long first, @Param("last") long last);

  @Select(
      """
      SELECT position, hash FROM audit_log
       WHERE tenant_id = #{tenantId}
         AND position
             = ANY (#{positions, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
      """)
  List<AuditHead> at(@Param("tenantId") TenantId tenantId, @Param("positions") String[] positions);
}
