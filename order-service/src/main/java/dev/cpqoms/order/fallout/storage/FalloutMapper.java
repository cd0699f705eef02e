package dev.cpqoms.order.fallout.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.order.fallout.domain.CaseFilter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code fallout_case}. */
interface FalloutMapper {

  String COLUMNS =
      """
      tenant_id, case_id, order_id, task_id, category, severity, severity_inputs, severity_basis,
      code, detail,
      holds_order, owner_queue, state, version, opened_at, recurrence_of, recurred_as, assignee,
      assigned_by, assigned_at, failure_reason, failure_proposed_by, failure_proposed_at, resolution, resolution_reason, evidence, resolved_by, resolved_at,
      verified_by, verified_at, outcome, verify_at, opened_by, opening_evidence, process_instance_key, incidents
      """;

  @Select(
      "SELECT "
          + COLUMNS
          + """
           FROM fallout_case
          WHERE tenant_id = #{tenantId} AND case_id = #{caseId}
          """)
  @Nullable FalloutRow find(TenantId tenantId, UUID caseId);

  @Select(
      "<script>SELECT "
          + COLUMNS
          + """
           FROM fallout_case
          WHERE tenant_id = #{tenantId}
          <if test="f.state != null">AND state = #{f.state}</if>
          <if test="f.severity != null">AND severity = #{f.severity}</if>
          <if test="f.owner != null">AND owner_queue = #{f.owner}</if>
          <if test="f.assignee != null">AND assignee = #{f.assignee}</if>
          <if test="f.orderId != null">AND order_id = #{f.orderId}</if>
          <if test="f.awaiting != null and f.awaiting.name() == 'FAILURE_APPROVAL'">
            AND failure_proposed_at IS NOT NULL AND state IN ('IDENTIFIED', 'ASSIGNED')
          </if>
          <if test="olderThan != null">AND case_id &lt; #{olderThan}</if>
          ORDER BY case_id DESC
          LIMIT #{limit}
          </script>
          """)
  List<FalloutRow> page(
      @Param("tenantId") TenantId tenantId,
      @Param("f") CaseFilter filter,
      @Param("olderThan") @Nullable UUID olderThan,
      @Param("limit") int limit);

  @Select(
      "SELECT "
          + COLUMNS
          + """
           FROM fallout_case
          WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
            AND state IN ('IDENTIFIED', 'ASSIGNED')
          ORDER BY case_id
          """)
  List<FalloutRow> open(TenantId tenantId, UUID orderId);

  @Select(
      """
      SELECT count(*)
        FROM fallout_case
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
         AND holds_order AND state IN ('IDENTIFIED', 'ASSIGNED')
      """)
  int countOpen(TenantId tenantId, UUID orderId);

  /** The newest case of the task, or of the order as a whole, whose retry has not been verified. */
  @Select(
      """
      SELECT case_id
        FROM fallout_case
       WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
         AND task_id IS NOT DISTINCT FROM #{taskId}::uuid
         AND state = 'RESOLVED' AND resolution = 'RETRY' AND recurred_as IS NULL
         AND process_instance_key IS NULL
       ORDER BY case_id DESC
       LIMIT 1
      """)
  @Nullable UUID retried(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("taskId") @Nullable UUID taskId);

  /** The case that an incident of the engine is part of. */
  @Select(
      "SELECT "
          + COLUMNS
          + """
           FROM fallout_case
          WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
            AND process_instance_key = #{process}
            AND incidents @> jsonb_build_array(jsonb_build_object('incidentKey', #{incidentKey}::text))
          """)
  @Nullable FalloutRow ofIncident(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("process") String processInstanceKey,
      @Param("incidentKey") String incidentKey);

  /** The newest case of the process instance that has not been verified. */
  @Select(
      "SELECT "
          + COLUMNS
          + """
           FROM fallout_case
          WHERE tenant_id = #{tenantId} AND order_id = #{orderId}
            AND process_instance_key = #{process}
            AND state <> 'VERIFIED_CLOSED' AND recurred_as IS NULL
          ORDER BY case_id DESC
          LIMIT 1
          """)
  @Nullable FalloutRow ofProcess(
      @Param("tenantId") TenantId tenantId,
      @Param("orderId") UUID orderId,
      @Param("process") String processInstanceKey);

  /** Of any tenant, the longest due first: only for the session of the housekeeping. */
  @Select(
      """
      SELECT tenant_id, case_id
        FROM fallout_case
       WHERE state = 'RESOLVED' AND verify_at <= #{now}
       ORDER BY verify_at
       LIMIT #{limit}
      """)
  List<DueCase> dueForVerification(@Param("now") Instant now, @Param("limit") int limit);

  @Update(
      """
      UPDATE fallout_case SET verify_at = #{at}
       WHERE tenant_id = #{tenantId} AND case_id = #{caseId} AND state = 'RESOLVED'
      """)
  int verifyAgainAt(
      @Param("tenantId") TenantId tenantId, @Param("caseId") UUID caseId, @Param("at") Instant at);

  @Insert(
      """
      INSERT INTO fallout_case (tenant_id, case_id, order_id, task_id, category, severity,
             severity_inputs, severity_basis, code, detail, holds_order, owner_queue, state, version, opened_at,
             opened_by, recurrence_of, opening_evidence, process_instance_key, incidents)
      VALUES (#{row.tenantId}, #{row.caseId}, #{row.orderId}, #{row.taskId}, #{row.category},
             #{row.severity}, #{row.severityInputs}::jsonb, #{row.severityBasis}::jsonb, #{row.code}, #{row.detail},
             #{row.holdsOrder}, #{row.ownerQueue}, #{row.state}, #{row.version}, #{row.openedAt},
             #{row.openedBy}, #{row.recurrenceOf}, #{row.openingEvidence},
             #{row.processInstanceKey}, #{row.incidents}::jsonb)
      """)
  int insert(@Param("row") FalloutRow row);

  @Update(
      """
      UPDATE fallout_case
         SET state = #{state}, version = #{version}, detail = #{detail},
             holds_order = #{holdsOrder},
             assignee = #{assignee}, assigned_by = #{assignedBy}, assigned_at = #{assignedAt},
             failure_reason = #{failureReason}, failure_proposed_by = #{failureProposedBy},
             failure_proposed_at = #{failureProposedAt},
             resolution = #{resolution}, resolution_reason = #{resolutionReason},
             evidence = #{evidence}, resolved_by = #{resolvedBy}, resolved_at = #{resolvedAt},
             verified_by = #{verifiedBy}, verified_at = #{verifiedAt}, outcome = #{outcome}, verify_at = #{verifyAt},
             recurred_as = #{recurredAs}, incidents = #{incidents}::jsonb
       WHERE tenant_id = #{tenantId} AND case_id = #{caseId} AND version = #{version} - 1
      """)
  int update(FalloutRow row);
}
