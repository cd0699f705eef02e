package dev.cpqoms.workflow.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What order-service has heard of the incidents of engine_incident. */
interface OwedCaseMapper {
  /** An incident of nobody, and one of an approval, is nothing of an order's. */
  @Select(
      """
      SELECT incident_id, tenant_id, incident_key, process_instance_key, process_id,
        business_key AS order_id, task_id, element_id, job_type, error_type, error_message, state,
        opened_at, resolved_at, decided_by, reason, tell_case_attempts AS attempts
      FROM engine_incident
      WHERE (told_case IS NULL OR (told_case = 'OPEN' AND state = 'RESOLVED')) AND tell_case_at <= #{now}
        AND process_id IN ('order-fulfillment', 'fulfillment-task')
        AND tenant_id IS NOT NULL AND business_key IS NOT NULL
      ORDER BY tell_case_at
      LIMIT #{most}
      """)
  List<OwedCase> due(Instant now, int most);

  @Update(
      """
      UPDATE engine_incident SET told_case = #{word}, tell_case_at = #{now}, tell_case_attempts = 0
      WHERE incident_id = #{incidentId}
      """)
  int heard(UUID incidentId, String word, Instant now);

  @Update(
      """
      UPDATE engine_incident SET tell_case_at = #{next}, tell_case_attempts = tell_case_attempts + 1
      WHERE incident_id = #{incidentId}
      """)
  int postponed(UUID incidentId, Instant next);

  @Select(
      """
      SELECT count(*) FROM engine_incident
      WHERE (told_case IS NULL OR (told_case = 'OPEN' AND state = 'RESOLVED'))
        AND process_id IN ('order-fulfillment', 'fulfillment-task')
        AND tenant_id IS NOT NULL AND business_key IS NOT NULL
      """)
  long owed();
}
