package dev.cpqoms.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.sandbox.server.Login;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What migrations make of rows that were there before them. */
class MigratedDataTest {

  private static final String BEFORE_RECONCILIATION = "2026.11.21.40";
  private static final String BEFORE_DEADLINES = "2026.11.21.60";
  private static final String BEFORE_LATE_WORDS = "2026.11.21.95";
  private static final String BEFORE_STAGES = "2026.11.21.62";
  private static final String BEFORE_OUTCOMES = "2026.11.21.95";
  private static final String BEFORE_GIVING_UP = "2026.11.21.95";
  private static final UUID ORDER = UUID.randomUUID();

  private final TestDatabase database = TestPostgres.shared().freshDatabase("order");
  private final DatabaseView view = new DatabaseView(database);

  @Test
  void callsUnderWayGetADeadlineAndThoseOfTheQueueADeliveryThatAsksFirst() {
    OrderDatabase.MIGRATIONS.applyUpTo(BEFORE_DEADLINES, settings(database.owner()));
    orderWithOneLine();
    UUID provisioning = task("PROVISION_SERVICE", "WAITING_CALLBACK", "provisioning", null);
    UUID billing = task("ACTIVATE_BILLING", "OPEN", "billing", null);
    UUID notified = task("NOTIFY_CUSTOMER", "DONE", "notification", "now()");

    OrderDatabase.MIGRATIONS.apply(settings(database.owner()));

    assertThat(
            view.column(
                "acme", "SELECT task_id || ' ' || awaits FROM call_deadline ORDER BY awaits"))
        .containsExactly(billing + " ANSWER", provisioning + " CALLBACK");
    assertThat(
            view.column(
                "acme",
                "SELECT task_id || ' ' || state || ' ' || claims || ' ' || customer_id"
                    + " || ' ' || (sent_at IS NOT NULL) FROM delivery"))
        .containsExactly(billing + " QUEUED 1 customer-1 true")
        .noneMatch(row -> row.startsWith(notified.toString()));
    assertThat(
            view.column(
                "acme",
                "SELECT relname FROM pg_class WHERE NOT relforcerowsecurity AND relname IN"
                    + " ('external_call_attempt', 'fulfillment_task', 'customer_order',"
                    + " 'delivery')"))
        .isEmpty();
  }

  @Test
  void aHandoffThatWaitsGetsItsLimitAndALineFindsItsAsset() {
    OrderDatabase.MIGRATIONS.applyUpTo(BEFORE_RECONCILIATION, settings(database.owner()));
    orderWithOneLine();
    UUID billing = task("ACTIVATE_BILLING", "WAITING_CALLBACK", "billing", null);
    UUID asset = UUID.randomUUID();
    write(
        "INSERT INTO billing_handoff (tenant_id, task_id, order_id, item_id, external_request_id,"
            + " status, next_reconcile_at, requested_at) VALUES ('acme', '%s', '%s', 'line-1',"
                .formatted(billing, ORDER)
            + " 'task-1', 'REQUESTED', now(), now())");
    write(
        "INSERT INTO asset (tenant_id, asset_id, customer_id, order_id, item_id, offering_id,"
            + " offering_name, offering_type, quantity, options, state, activated_at) VALUES ('acme', '%s',"
                .formatted(asset)
            + " 'customer-1', '%s', 'line-1', 'fee', 'Fee', 'FEE', 1, '{}', 'ACTIVE', now())"
                .formatted(ORDER));

    OrderDatabase.MIGRATIONS.apply(settings(database.owner()));

    assertThat(
            view.column(
                "acme",
                "SELECT (confirm_by - requested_at)::text FROM billing_handoff"
                    + " WHERE status = 'REQUESTED'"))
        .containsExactly("04:00:00");
    assertThat(view.column("acme", "SELECT asset_id::text FROM order_item"))
        .containsExactly(asset.toString());
  }

  @Test
  void casesThatWereResolvedHaveThePersonWhoResolvedThem() {
    OrderDatabase.MIGRATIONS.applyUpTo(BEFORE_STAGES, settings(database.owner()));
    orderWithOneLine();
    fallout("IDENTIFIED", null);
    fallout("RESOLVED", "RETRY");
    fallout("RESOLVED", "SKIP");

    OrderDatabase.MIGRATIONS.apply(settings(database.owner()));

    assertThat(
            view.column(
                "acme",
                "SELECT concat_ws(' ', state, resolution, assignee, (verify_at IS NOT NULL)::text)"
                    + " FROM fallout_case ORDER BY state, resolution"))
        .containsExactly(
            "IDENTIFIED false", "RESOLVED RETRY otto true", "RESOLVED SKIP otto false");
  }

  @Test
  void casesThatWereClosedSayWhatWasSeen() {
    OrderDatabase.MIGRATIONS.applyUpTo(BEFORE_OUTCOMES, settings(database.owner()));
    orderWithOneLine();
    UUID failed = task("RESERVE_INVENTORY", "REFUSED", "inventory", "now()");
    UUID done = task("PROVISION_SERVICE", "DONE", "provisioning", "now()");
    write(
        "UPDATE fulfillment_task SET settled_at = now(),"
            + " state = CASE task_id WHEN '%s' THEN 'FAILED' ELSE 'COMPLETED' END"
                .formatted(failed));
    closed("RETRY", failed.toString());
    closed("RETRY", done.toString());
    closed("SKIP", done.toString());
    fallout("IDENTIFIED", null);
    write(
        "UPDATE fallout_case SET recurred_as = case_id WHERE task_id = '%s' AND resolution = 'RETRY'"
            .formatted(done));

    OrderDatabase.MIGRATIONS.apply(settings(database.owner()));

    assertThat(
            view.column(
                "acme",
                "SELECT concat_ws(' ', t.task_type, resolution, outcome) FROM fallout_case"
                    + " LEFT JOIN fulfillment_task t USING (task_id) ORDER BY 1"))
        .containsExactly(
            "",
            "PROVISION_SERVICE RETRY NOT_CURED",
            "PROVISION_SERVICE SKIP HELD",
            "RESERVE_INVENTORY RETRY NOT_CURED");
  }

  @Test
  void whatHasEndedIsNotWatchedAnyMore() {
    OrderDatabase.MIGRATIONS.applyUpTo(BEFORE_OUTCOMES, settings(database.owner()));
    orderWithOneLine();
    UUID task = task("PROVISION_SERVICE", "DONE", "provisioning", "now()");
    watched(ORDER, "NULL");
    watched(task, "'" + task + "'");
    write(
        "UPDATE customer_order SET state = 'CANCELLED', cancellation_reason = 'unwanted',"
            + " cancellation_requested_by = 'otto', cancellation_requested_at = now()");

    OrderDatabase.MIGRATIONS.apply(settings(database.owner()));

    assertThat(view.column("acme", "SELECT DISTINCT ended_at IS NULL FROM jeopardy_watch"))
        .containsExactly("f");
  }

  private void watched(UUID watched, String task) {
    write(
        "INSERT INTO jeopardy_watch (tenant_id, watched_id, order_id, task_id, started_at,"
            + " threshold_at) VALUES ('acme', '%s', '%s', %s, now(), now())"
                .formatted(watched, ORDER, task));
  }

  private void closed(String resolution, String taskId) {
    fallout("IDENTIFIED", null);
    write(
        "UPDATE fallout_case SET state = 'VERIFIED_CLOSED', task_id = '%s', resolution = '%s',"
                .formatted(taskId, resolution)
            + " resolution_reason = 'a reason', resolved_by = 'otto', resolved_at = now(),"
            + " verified_by = 'sina', verified_at = now(), assignee = 'otto', assigned_by = 'otto',"
            + " assigned_at = now() WHERE state = 'IDENTIFIED'");
  }

  @Test
  void whatWasGivenUpWithoutKnowingSaysSo() {
    OrderDatabase.MIGRATIONS.applyUpTo(BEFORE_GIVING_UP, settings(database.owner()));
    orderWithOneLine();
    UUID lost = task("ACTIVATE_BILLING", "REFUSED", "billing", "now()");
    UUID refused = task("ACTIVATE_BILLING", "REFUSED", "billing", "now()");
    for (UUID task : List.of(lost, refused)) {
      write(
          "INSERT INTO billing_handoff (tenant_id, task_id, order_id, item_id,"
              + " external_request_id, status, requested_at) VALUES ('acme', '%s', '%s', 'line-1',"
                  .formatted(task, ORDER)
              + " 'task-1', 'REFUSED', now())");
    }
    failed(lost, "BILLING_CONFIRMATION_OVERDUE", "TECHNICAL");
    failed(refused, "NO_ACCOUNT", "BUSINESS");

    OrderDatabase.MIGRATIONS.apply(settings(database.owner()));

    for (String words :
        List.of(
            "SELECT business_entity_id || ' ' || status FROM external_call_attempt",
            "SELECT task_id || ' ' || status FROM billing_handoff")) {
      assertThat(view.column("acme", words))
          .containsExactlyInAnyOrder(lost + " GIVEN_UP", refused + " REFUSED");
    }
  }

  private void failed(UUID task, String code, String category) {
    write(
        "UPDATE external_call_attempt SET error_code = '%s' WHERE business_entity_id = '%s'"
            .formatted(code, task));
    write(
        "INSERT INTO fallout_case (tenant_id, case_id, order_id, task_id, category, severity,"
            + " severity_inputs, code, detail, owner_queue, state, version, opened_at, opened_by)"
            + " VALUES ('acme', gen_random_uuid(), '%s', '%s', '%s', 'P3', '{}', '%s', 'none',"
                .formatted(ORDER, task, category, code)
            + " 'order-management', 'IDENTIFIED', 1, now(), 'worker')");
  }

  @Test
  void whatWasContradictedBeforeIsInDoubt() {
    OrderDatabase.MIGRATIONS.applyUpTo(BEFORE_LATE_WORDS, settings(database.owner()));
    orderWithOneLine();
    UUID refused = task("PROVISION_SERVICE", "REFUSED", "provisioning", "now()");
    UUID repeated = task("ACTIVATE_BILLING", "DONE", "billing", "now()");
    callback(refused, "REFUSED", "LATE", "now() + interval '1 minute'");
    callback(refused, "DONE", "CONTRADICTING", "now()");
    callback(repeated, "DONE", "LATE", "now()");

    OrderDatabase.MIGRATIONS.apply(settings(database.owner()));

    assertThat(
            view.column(
                "acme",
                "SELECT task_id || ' ' || late_word FROM fulfillment_task"
                    + " WHERE late_word IS NOT NULL"))
        .containsExactly(refused + " DONE");
    assertThat(
            view.column(
                "acme",
                "SELECT relname FROM pg_class WHERE NOT relforcerowsecurity AND relname IN"
                    + " ('external_call_attempt', 'fulfillment_task', 'customer_order',"
                    + " 'partner_callback')"))
        .isEmpty();
  }

  private void callback(UUID task, String status, String disposition, String at) {
    write(
        "INSERT INTO partner_callback (tenant_id, adapter, callback_id, attempt_id, status,"
            + " disposition, received_at) SELECT tenant_id, adapter_name, gen_random_uuid()::text,"
            + " attempt_id, '%s', '%s', %s FROM external_call_attempt"
                .formatted(status, disposition, at)
            + " WHERE business_entity_id = '%s'".formatted(task));
  }

  private void fallout(String state, @Nullable String resolution) {
    String decided =
        resolution == null
            ? "NULL, NULL, NULL, NULL"
            : "'%s', 'a reason', 'otto', now()".formatted(resolution);
    write(
        "INSERT INTO fallout_case (tenant_id, case_id, order_id, category, severity,"
            + " severity_inputs, code, detail, owner_queue, state, version, opened_at, opened_by,"
            + " resolution, resolution_reason, resolved_by, resolved_at) VALUES ('acme',"
            + " gen_random_uuid(), '%s', 'BUSINESS', 'P3', '{}', 'NO_CAPACITY', 'none',"
                .formatted(ORDER)
            + " 'order-management', '%s', 1, now(), 'worker', %s)".formatted(state, decided));
  }

  private void orderWithOneLine() {
    write(
        "INSERT INTO customer_order (tenant_id, order_id, order_number, customer_id, customer_tier,"
            + " state, source_quote_id, source_quote_revision, currency, one_time_total,"
            + " recurring_total, version, created_at, updated_at) VALUES ('acme', '%s',"
                .formatted(ORDER)
            + " 'O-2026-000001', 'customer-1', 'STANDARD', 'IN_PROGRESS', gen_random_uuid(), 1,"
            + " 'EUR', 0, 1, 1, now(), now())");
    write(
        "INSERT INTO order_item (tenant_id, order_id, item_id, position, action, offering_id,"
            + " offering_name, offering_type, quantity, options, charges, state) VALUES ('acme',"
            + " '%s', 'line-1', 1, 'ADD', 'fee', 'Fee', 'FEE', 1, '{}', '[]', 'PENDING')"
                .formatted(ORDER));
  }

  private UUID task(
      String type, String attemptStatus, String adapter, @Nullable String completedAt) {
    UUID task = UUID.randomUUID();
    UUID attempt = UUID.randomUUID();
    write(
        "INSERT INTO fulfillment_task (tenant_id, task_id, order_id, item_id, task_type, amendment,"
            + " wave, position, typical_seconds, soft_point, hard_point, state, version, round,"
            + " attempt_id, started_at) VALUES ('acme', '%s', '%s', 'line-1', '%s', 0, 0, 1, 60,"
                .formatted(task, ORDER, type)
            + " false, false, 'IN_PROGRESS', 2, 1, '%s', now())".formatted(attempt));
    write(
        "INSERT INTO external_call_attempt (tenant_id, attempt_id, adapter_name,"
            + " business_entity_type, business_entity_id, order_id, idempotency_key, request_hash,"
            + " status, created_at, completed_at) VALUES ('acme', '%s', '%s', 'FULFILLMENT_TASK',"
                .formatted(attempt, adapter)
            + " '%s', '%s', 'task-%s', 'hash', '%s', now(), %s)"
                .formatted(task, ORDER, task, attemptStatus, completedAt));
    return task;
  }

  private void write(String sql) {
    view.asOwner("SELECT set_config('app.tenant_id', 'acme', false); " + sql);
  }

  private DatabaseSettings settings(Login login) {
    return new DatabaseSettings(database.jdbcUrl(), login.user(), login.password(), 1);
  }
}
