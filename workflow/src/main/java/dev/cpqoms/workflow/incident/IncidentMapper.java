package dev.cpqoms.workflow.incident;

import dev.cpqoms.blocks.identity.TenantId;
import dev.cpqoms.workflow.fact.EngineFact;
import dev.cpqoms.workflow.fact.LostLog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** SQL of engine_incident and of the failed jobs that explain it. */
interface IncidentMapper {

  @Insert(
      """
      INSERT INTO engine_job_failure (job_key, process_instance_key, job_type)
      VALUES (#{jobKey}, #{processInstanceKey}, #{jobType})
      ON CONFLICT (job_key) DO NOTHING
      """)
  int jobEndedBadly(EngineFact.JobEndedBadly fact);

  @Delete(
      """
      <script>
      DELETE FROM engine_job_failure WHERE process_instance_key IN
      <foreach collection="ended" item="key" open="(" separator="," close=")">#{key}</foreach>
      </script>
      """)
  int forgetJobs(@Param("ended") Set<Long> ended);

  @Insert(
      """
      INSERT INTO engine_incident (incident_id, incident_key, tenant_id, process_instance_key, process_id,
        process_version, business_key, task_id, element_id, job_key, job_type, error_type, error_message, state,
        version, opened_at)
      SELECT #{id}, #{fact.incidentKey}, p.tenant_id, #{fact.processInstanceKey}, #{fact.processId},
        p.process_version, p.business_key, p.task_id, #{fact.elementId}, #{fact.jobKey}::bigint, j.job_type,
        #{fact.errorType}, #{fact.errorMessage}, 'OPEN', 1, #{fact.occurredAt}::timestamptz
      FROM (SELECT 1) AS told
      LEFT JOIN process_instance p ON p.process_instance_key = #{fact.processInstanceKey}
      LEFT JOIN engine_job_failure j ON j.job_key = #{fact.jobKey}::bigint
      ON CONFLICT (incident_key) WHERE lost_at IS NULL DO NOTHING
      """)
  int open(@Param("id") UUID id, @Param("fact") EngineFact.IncidentCreated fact);

  @Update(
      """
      UPDATE engine_incident
      SET state = 'RESOLVED', resolved_at = #{occurredAt}, next_attempt_at = NULL, last_error = NULL,
        version = version + 1
      WHERE incident_key = #{incidentKey} AND state <> 'RESOLVED'
      """)
  int resolved(EngineFact.IncidentResolved fact);

  /** The upper bits of the engine's keys are the partition. */
  @Update(
      """
      UPDATE engine_incident
      SET lost_at = #{now}, state = 'RESOLVED', resolved_at = coalesce(resolved_at, #{now}),
        next_attempt_at = NULL, version = version + 1
      WHERE lost_at IS NULL AND incident_key >> 51 = #{lost.partitionId}
        AND (#{lost.restoredTo}::timestamptz IS NULL OR opened_at > #{lost.restoredTo}::timestamptz)
      """)
  int forget(@Param("lost") LostLog lost, @Param("now") Instant now);

  @Update(
      """
      UPDATE engine_incident
      SET state = 'OPEN', resolved_at = NULL, version = version + 1
      WHERE lost_at IS NULL AND incident_key >> 51 = #{partitionId}
        AND resolved_at > #{restoredTo}::timestamptz
      """)
  int reopen(LostLog lost);

  @Delete("DELETE FROM engine_job_failure WHERE job_key >> 51 = #{partitionId}")
  int forgetAllJobs(LostLog lost);

  @Update(
      """
      <script>
      UPDATE engine_incident i
      SET tenant_id = p.tenant_id, business_key = p.business_key, task_id = p.task_id
      FROM process_instance p
      WHERE i.tenant_id IS NULL AND i.lost_at IS NULL AND p.tenant_id IS NOT NULL AND p.process_instance_key = i.process_instance_key
        AND i.process_instance_key IN
      <foreach collection="keyed" item="key" open="(" separator="," close=")">#{key}</foreach>
      </script>
      """)
  int give(@Param("keyed") Set<Long> keyed);

  @Select(
      """
      <script>
      SELECT incident_id, incident_key, process_instance_key, process_id, process_version, business_key, task_id,
        element_id, job_key, job_type, error_type, error_message, state, version, opened_at, resolved_at, decided_by,
        decided_at, reason, attempts, last_error,
        (SELECT count(*) FROM engine_incident e
          WHERE e.tenant_id = i.tenant_id AND e.process_instance_key = i.process_instance_key
            AND e.element_id = i.element_id AND e.lost_at IS NULL AND e.incident_key &lt; i.incident_key) AS earlier_incidents
      FROM engine_incident i
      WHERE tenant_id = #{tenant}
      <if test="query.state != null">AND state = #{query.state}</if>
      <if test="query.businessKey != null">AND business_key = #{query.businessKey}</if>
      <if test="query.olderThan != null">AND incident_id &lt; #{query.olderThan}</if>
      ORDER BY incident_id DESC
      LIMIT #{query.limit}
      </script>
      """)
  List<Incident> page(@Param("tenant") TenantId tenant, @Param("query") IncidentQuery query);

  @Select(
      """
      SELECT incident_id, incident_key, process_instance_key, process_id, process_version, business_key, task_id,
        element_id, job_key, job_type, error_type, error_message, state, version, opened_at, resolved_at, decided_by,
        decided_at, reason, attempts, last_error,
        (SELECT count(*) FROM engine_incident e
          WHERE e.tenant_id = i.tenant_id AND e.process_instance_key = i.process_instance_key
            AND e.element_id = i.element_id AND e.lost_at IS NULL AND e.incident_key < i.incident_key) AS earlier_incidents
      FROM engine_incident i
      WHERE tenant_id = #{tenant} AND incident_id = #{incidentId}
      """)
  @Nullable Incident find(TenantId tenant, UUID incidentId);

  @Update(
      """
      UPDATE engine_incident
      SET state = 'RESOLVING', decided_by = #{actor}, decided_at = #{now}, reason = #{reason},
        next_attempt_at = #{now}, version = version + 1
      WHERE tenant_id = #{tenant} AND incident_id = #{incident.incidentId} AND version = #{incident.version}
      """)
  int decide(
      @Param("tenant") TenantId tenant,
      @Param("incident") Incident incident,
      @Param("actor") String actor,
      @Param("reason") String reason,
      @Param("now") Instant now);

  @Select(
      """
      SELECT incident_id, incident_key, job_key, error_type, attempts
      FROM engine_incident
      WHERE state = 'RESOLVING' AND next_attempt_at <= #{now}
      ORDER BY next_attempt_at
      LIMIT #{most}
      """)
  List<OwedResolution> due(Instant now, int most);

  @Update(
      """
      UPDATE engine_incident
      SET attempts = attempts + 1, next_attempt_at = #{next}, last_error = #{why}, version = version + 1
      WHERE incident_id = #{incidentId} AND state = 'RESOLVING'
      """)
  int told(UUID incidentId, Instant next, @Nullable String why);

  @Update(
      """
      UPDATE engine_incident
      SET state = 'RESOLVED', resolved_at = #{now}, attempts = attempts + 1, next_attempt_at = NULL,
        last_error = NULL, version = version + 1
      WHERE incident_id = #{incidentId} AND state = 'RESOLVING'
      """)
  int gone(UUID incidentId, Instant now);

  @Select("SELECT error_type FROM engine_incident WHERE state <> 'RESOLVED'")
  List<String> unresolved();

  @Select("SELECT min(opened_at) FROM engine_incident WHERE state <> 'RESOLVED'")
  @Nullable Instant oldest();
}
