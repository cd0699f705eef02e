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
             required_levels, findings, submitted_by, created_at, decided_at
        FROM approval_case
      """;

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
      SELECT_CASE
          + """
           WHERE tenant_id = #{tenantId} AND quote_id = #{quoteId}
           ORDER BY created_at, approval_case_id
          """)
  List<CaseRow> all(TenantId tenantId, UUID quoteId);

  @Select(
      """
      SELECT step, level, decision, reason, decided_by, authority_level, decided_at, on_behalf_of,
             delegation_id, kept_from
        FROM approval_decision
       WHERE tenant_id = #{tenantId} AND approval_case_id = #{caseId}
       ORDER BY step
      """)
  List<ApprovalDecision> decisions(TenantId tenantId, UUID caseId);

  @Insert(
      """
      INSERT INTO approval_case (tenant_id, approval_case_id, quote_id, quote_revision,
             policy_version, status, current_step, current_level, required_levels, findings,
             submitted_by, created_at, decided_at)
      VALUES (#{tenantId}, #{c.approvalCaseId}, #{c.subject.quoteId}, #{c.subject.revision},
             #{c.subject.policyVersion}, #{c.outcome.status}, #{c.outcome.currentStep},
             #{openLevel}, #{requiredLevels}, #{findings}, #{c.subject.submittedBy},
             #{c.createdAt}, #{c.outcome.decidedAt})
      """)
  int insertCase(
      TenantId tenantId,
      ApprovalCase c,
      @Nullable Integer openLevel,
      String requiredLevels,
      String findings);

  @Update(
      """
      UPDATE approval_case
         SET status = #{c.outcome.status}, current_step = #{c.outcome.currentStep},
             current_level = #{openLevel}, decided_at = #{c.outcome.decidedAt}
       WHERE tenant_id = #{tenantId} AND approval_case_id = #{c.approvalCaseId}
         AND status = 'PENDING'
      """)
  int updateCase(TenantId tenantId, ApprovalCase c, @Nullable Integer openLevel);

  @Insert(
      """
      INSERT INTO approval_decision (tenant_id, approval_case_id, step, level, decision, reason,
             decided_by, authority_level, decided_at, on_behalf_of, delegation_id, kept_from)
      VALUES (#{tenantId}, #{caseId}, #{d.step}, #{d.level}, #{d.decision}, #{d.reason},
             #{d.decidedBy}, #{d.authorityLevel}, #{d.decidedAt}, #{d.onBehalfOf},
             #{d.delegationId}, #{d.keptFrom})
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

  @Update(
      """
      UPDATE approval_case
         SET reminded_at = CASE WHEN #{kind} = 'REMINDER' THEN #{at} ELSE reminded_at END,
             escalated_at = CASE WHEN #{kind} = 'ESCALATION' THEN #{at} ELSE escalated_at END
       WHERE tenant_id = #{tenantId} AND approval_case_id = #{caseId}
      """)
  int markReminded(TenantId tenantId, UUID caseId, String kind, Instant at);
}
