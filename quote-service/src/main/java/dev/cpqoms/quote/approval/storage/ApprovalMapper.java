package dev.cpqoms.quote.approval.storage;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.quote.approval.domain.ApprovalCase;
import dev.cpqoms.quote.approval.domain.ApprovalDecision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface ApprovalMapper {
  String SELECT_CASE =
      """
      SELECT approval_case_id, quote_id, quote_revision, policy_version, status, current_step,
             required_levels, submitted_by, created_at, decided_at
        FROM approval_case
      """;

  @Select(
      """
      SELECT version, rules
        FROM approval_policy
       WHERE tenant_id = #{tenantId}
       ORDER BY version DESC
       LIMIT 1
      """)
  @Nullable PolicyRow policy(TenantId tenantId);

  @Insert(
      """
      INSERT INTO approval_policy (tenant_id, version, rules, created_at, created_by)
      VALUES (#{tenantId}, #{version}, #{rules}, #{createdAt}, #{createdBy})
      ON CONFLICT DO NOTHING
      """)
  int insertPolicy(
      TenantId tenantId, int version, String rules, Instant createdAt, String createdBy);

  @Select(SELECT_CASE + " WHERE tenant_id = #{tenantId} AND approval_case_id = #{caseId}")
  @Nullable CaseRow find(TenantId tenantId, UUID caseId);

  @Select(
      SELECT_CASE
          + """
           WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId}
           ORDER BY created_at DESC, approval_case_id DESC
           LIMIT 1
          """)
  @Nullable CaseRow latest(TenantId tenantId, UUID quoteId);

  @Select(
      """
      SELECT step, level, decision, reason, decided_by, authority_level, decided_at
        FROM approval_decision
       WHERE tenant_id = #{tenantId} AND approval_case_id = #{caseId}
       ORDER BY step
      """)
  List<ApprovalDecision> decisions(TenantId tenantId, UUID caseId);

  @Insert(
      """
      INSERT INTO approval_case (tenant_id, approval_case_id, quote_id, quote_revision,
             policy_version, status, current_step, required_levels, submitted_by, created_at)
      VALUES (#{tenantId}, #{c.approvalCaseId}, #{c.subject.quoteId}, #{c.subject.revision},
             #{c.subject.policyVersion}, #{c.outcome.status}, #{c.outcome.currentStep},
             #{requiredLevels}, #{c.subject.submittedBy}, #{c.createdAt})
      """)
  int insertCase(TenantId tenantId, ApprovalCase c, String requiredLevels);

  @Update(
      """
      UPDATE approval_case
         SET status = #{c.outcome.status}, current_step = #{c.outcome.currentStep},
             decided_at = #{c.outcome.decidedAt}
       WHERE tenant_id = #{tenantId} AND approval_case_id = #{c.approvalCaseId}
         AND status = 'PENDING'
      """)
  int updateCase(TenantId tenantId, ApprovalCase c);

  @Insert(
      """
      INSERT INTO approval_decision (tenant_id, approval_case_id, step, level, decision, reason,
             decided_by, authority_level, decided_at)
      VALUES (#{tenantId}, #{caseId}, #{d.step}, #{d.level}, #{d.decision}, #{d.reason},
             #{d.decidedBy}, #{d.authorityLevel}, #{d.decidedAt})
      """)
  int insertDecision(TenantId tenantId, UUID caseId, ApprovalDecision d);

  @Insert(
      """
      INSERT INTO approval_reminder (tenant_id, reminder_id, approval_case_id, kind, current_step,
             recorded_at)
      VALUES (#{tenantId}, #{reminderId}, #{c.approvalCaseId}, #{kind}, #{c.outcome.currentStep},
             #{recordedAt})
      """)
  int insertReminder(
      TenantId tenantId, UUID reminderId, ApprovalCase c, String kind, Instant recordedAt);
}
