package dev.cpqoms.drills.snapshot;

import static dev.cpqoms.drills.snapshot.OperationalTables.uuid;

import java.util.List;
import java.util.UUID;

/** Reads what partners were asked for, and what should be left of it. */
final class CallTables {

  private static final String ATTEMPTS =
      """
      SELECT a.tenant_id, a.attempt_id, a.adapter_name, a.business_entity_id, a.idempotency_key,
             a.status, a.cancels,
             EXISTS (SELECT 1 FROM fallout_case f
                      WHERE f.tenant_id = a.tenant_id AND f.task_id = a.business_entity_id
                        AND f.state IN ('IDENTIFIED', 'ASSIGNED')
                        AND f.owner_queue <> '') AS owned,
             t.state IN ('COMPLETED', 'COMPENSATED', 'MANUALLY_RESOLVED')
             OR EXISTS (SELECT 1 FROM external_call_attempt l
                         WHERE l.tenant_id = a.tenant_id AND l.cancels IS NULL
                           AND l.business_entity_id = a.business_entity_id
                           AND l.created_at > a.created_at AND l.status IN ('DONE', 'REFUSED'))
             OR t.state = 'SKIPPED'
                AND EXISTS (SELECT 1 FROM fallout_case f
                             WHERE f.tenant_id = t.tenant_id AND f.task_id = t.task_id
                               AND f.resolution = 'SKIP') AS settled_since,
             EXISTS (SELECT 1 FROM call_deadline d
                      WHERE d.tenant_id = a.tenant_id AND d.attempt_id = a.attempt_id
                        AND d.due_at + suspended_between(d.tenant_id, d.since, now())
                            < now() - interval '2 minutes')
             OR EXISTS (SELECT 1 FROM billing_handoff b
                         WHERE b.tenant_id = a.tenant_id AND b.status = 'REQUESTED'
                           AND b.external_request_id = a.idempotency_key
                           AND b.confirm_by
                               + suspended_between(b.tenant_id, b.requested_at, now())
                               < now() - interval '2 minutes') AS overdue
        FROM external_call_attempt a
        JOIN fulfillment_task t
          ON t.tenant_id = a.tenant_id AND t.task_id = a.business_entity_id
      """;

  private final TenantQuery query;

  CallTables(TenantQuery query) {
    this.query = query;
  }

  /**
   * Every call, with whether people have it in hand. One that was given up without knowing is
   * settled when its task was brought to an end with knowledge: later rounds ask the partner about
   * it before anything else, and people who do a task by hand or leave it out say why.
   */
  List<CallAttempt> attempts() {
    return query.all(
        ATTEMPTS,
        row ->
            new CallAttempt(
                row.getString("tenant_id"),
                uuid(row, "attempt_id"),
                row.getString("adapter_name"),
                uuid(row, "business_entity_id"),
                row.getString("idempotency_key"),
                row.getString("status"),
                new CallAttempt.InHand(
                    row.getBoolean("owned"),
                    row.getBoolean("settled_since"),
                    row.getBoolean("overdue")),
                row.getObject("cancels", UUID.class)));
  }

  /**
   * What nobody wants: of orders that ended without it, or superseded in one that ended with more.
   */
  List<UnwantedTask> unwanted() {
    return query.all(
        """
        SELECT t.tenant_id, t.order_id, t.task_id, t.task_type, o.state AS order_state,
               c.task_id AS undone_by, coalesce(c.state = 'MANUALLY_RESOLVED', false) AS by_hand
          FROM fulfillment_task t
          JOIN customer_order o ON o.tenant_id = t.tenant_id AND o.order_id = t.order_id
          LEFT JOIN fulfillment_task c
            ON c.tenant_id = t.tenant_id AND c.compensates = t.task_id
         WHERE t.compensates IS NULL AND t.compensating_type IS NOT NULL
           AND (o.state IN ('CANCELLED', 'FAILED')
                OR o.state = 'COMPLETED' AND t.superseded_by IS NOT NULL)
        """,
        row ->
            new UnwantedTask(
                row.getString("tenant_id"),
                uuid(row, "order_id"),
                row.getString("order_state"),
                uuid(row, "task_id"),
                row.getString("task_type"),
                row.getObject("undone_by", UUID.class),
                row.getBoolean("by_hand")));
  }

  /** What the chapters of every asset have built, except what nothing takes back. */
  List<BuiltEffect> built() {
    return query.all(
        """
        SELECT a.tenant_id, a.asset_id, a.state AS asset_state, t.task_id, t.task_type,
               (SELECT count(*) FROM fulfillment_task b
                 WHERE b.tenant_id = t.tenant_id
                   AND (b.ends_task = t.task_id OR b.compensates = t.task_id)
                   AND b.state IN ('COMPLETED', 'MANUALLY_RESOLVED', 'SKIPPED')) AS taken_back
          FROM asset a
          JOIN asset_history h ON h.tenant_id = a.tenant_id AND h.asset_id = a.asset_id
           AND h.action IN ('ADD', 'MODIFY')
          JOIN fulfillment_task t
            ON t.tenant_id = h.tenant_id AND t.order_id = h.order_id AND t.item_id = h.item_id
         WHERE t.compensates IS NULL AND NOT t.whole_order
           AND t.task_type IN ('RESERVE_INVENTORY', 'PROVISION_SERVICE', 'ACTIVATE_BILLING')
           AND t.state IN ('COMPLETED', 'MANUALLY_RESOLVED', 'COMPENSATED')
        """,
        row ->
            new BuiltEffect(
                row.getString("tenant_id"),
                uuid(row, "asset_id"),
                row.getString("asset_state"),
                uuid(row, "task_id"),
                row.getString("task_type"),
                row.getInt("taken_back")));
  }
}
