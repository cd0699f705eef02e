package dev.cpqoms.drills.snapshot;

import static dev.cpqoms.drills.snapshot.OperationalTables.uuid;

import java.util.List;
import java.util.UUID;

/** Reads the order side. */
final class OrderTables {

  private final TenantQuery query;

  OrderTables(TenantQuery query) {
    this.query = query;
  }

  List<Aggregate> orders() {
    return query.all(
        "SELECT tenant_id, order_id, state, version FROM customer_order",
        row ->
            new Aggregate(
                row.getString("tenant_id"),
                "Order",
                uuid(row, "order_id"),
                row.getString("state"),
                row.getLong("version")));
  }

  List<OrderOrigin> origins() {
    return query.all(
        """
        SELECT tenant_id, order_id, order_kind, source_quote_id, source_quote_revision
          FROM customer_order WHERE order_kind IN ('PRIMARY', 'DIRECT')
        """,
        row ->
            new OrderOrigin(
                row.getString("tenant_id"),
                uuid(row, "order_id"),
                row.getString("order_kind"),
                row.getObject("source_quote_id", UUID.class),
                row.getInt("source_quote_revision")));
  }

  List<TaskStanding> tasks() {
    return query.all(
        "SELECT tenant_id, order_id, task_id, task_type, state FROM fulfillment_task",
        row ->
            new TaskStanding(
                row.getString("tenant_id"),
                uuid(row, "order_id"),
                uuid(row, "task_id"),
                row.getString("task_type"),
                row.getString("state")));
  }

  List<FalloutStanding> openFallout() {
    return query.all(
        """
        SELECT tenant_id, order_id, code, owner_queue FROM fallout_case
         WHERE state IN ('IDENTIFIED', 'ASSIGNED')
        """,
        row ->
            new FalloutStanding(
                row.getString("tenant_id"),
                uuid(row, "order_id"),
                row.getString("code"),
                row.getString("owner_queue")));
  }

  List<FulfilledItem> items() {
    return query.all(
        """
        SELECT i.tenant_id, i.order_id, o.state AS order_state, i.item_id, i.offering_type,
               i.action, i.state AS item_state,
               EXISTS (SELECT 1 FROM asset a
                        WHERE a.tenant_id = i.tenant_id AND a.state = 'ACTIVE'
                          AND (a.asset_id = i.baseline_asset_id
                               OR i.baseline_asset_id IS NULL AND a.order_id = i.order_id
                                  AND a.item_id = i.item_id)) AS asset_active,
               EXISTS (SELECT 1 FROM asset_history h
                        WHERE h.tenant_id = i.tenant_id AND h.action = 'DISCONNECT'
                          AND h.asset_id = coalesce(i.baseline_asset_id, i.asset_id)
                          AND (h.order_id, h.item_id) <> (i.order_id, i.item_id)) AS ended_later,
               (SELECT count(*) FROM fulfillment_task t
                  LEFT JOIN billing_handoff b
                    ON b.tenant_id = t.tenant_id AND b.task_id = t.task_id
                 WHERE t.tenant_id = i.tenant_id AND t.order_id = i.order_id
                   AND t.item_id = i.item_id AND t.task_type = 'ACTIVATE_BILLING'
                   AND (b.status = 'REQUESTED'
                        OR t.superseded_by IS NULL
                           AND coalesce(b.status, 'MISSING')
                               NOT IN ('CONFIRMED', 'WAIVED', 'REVERSED'))) AS unsettled_handoffs
          FROM order_item i JOIN customer_order o
            ON o.tenant_id = i.tenant_id AND o.order_id = i.order_id
        """,
        row ->
            new FulfilledItem(
                row.getString("tenant_id"),
                uuid(row, "order_id"),
                row.getString("order_state"),
                row.getString("item_id"),
                row.getString("offering_type"),
                row.getString("action"),
                row.getString("item_state"),
                row.getBoolean("asset_active"),
                row.getBoolean("ended_later"),
                row.getInt("unsettled_handoffs")));
  }

  List<AssetChapter> assets() {
    return query.all(
        """
        SELECT a.tenant_id, a.asset_id, a.state, a.version AS asset_version,
               coalesce(h.version, 0) AS version, h.action, i.state AS item_state
          FROM asset a
          LEFT JOIN asset_history h ON h.tenant_id = a.tenant_id AND h.asset_id = a.asset_id
          LEFT JOIN order_item i
            ON i.tenant_id = h.tenant_id AND i.order_id = h.order_id AND i.item_id = h.item_id
         ORDER BY a.asset_id, h.version
        """,
        row ->
            new AssetChapter(
                row.getString("tenant_id"),
                uuid(row, "asset_id"),
                row.getString("state"),
                row.getInt("asset_version"),
                row.getInt("version"),
                row.getString("action"),
                row.getString("item_state")));
  }
}
