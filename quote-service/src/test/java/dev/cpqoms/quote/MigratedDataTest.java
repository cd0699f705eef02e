package dev.cpqoms.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.quote.search.domain.SearchWords;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What migrations make of rows that were there before them, of two tenants alike: forced row-level
 * security is on the owner too, and a backfill that forgets it finds nothing to fill, without a
 * word.
 */
class MigratedDataTest {
  /** Before catalogs had a life, revisions rows, policies an author, and quotes a deadline. */
  private static final String BEFORE = "2026.11.21.23";

  /** 1 was priced and revised, 2 waits for its second approver, 3 is accepted, 4 is refused. */
  private static final String ROWS =
      """
      INSERT INTO customer VALUES ('%1$s', 'retail', 'Müller & Söhne', 'STANDARD', 1, '2026-01-01Z');
      INSERT INTO catalog_version (tenant_id, catalog_id, version, published_at, published_by,
             promotions, bundle_discounts)
      VALUES ('%1$s', 'main', 1, '2026-01-01Z', 'carla', '[]', '[]'),
             ('%1$s', 'main', 2, '2026-02-01Z', 'carlo',
              '[{"promotionId":"winter","offeringId":"sd-wan","percent":"10.00"}]',
              '[{"bundleId":"both","offeringIds":["sd-wan","router"],"percent":"5.00"}]');
      INSERT INTO catalog_publication VALUES ('%1$s', 'main', 2, '2026-02-01Z');
      INSERT INTO catalog_offering VALUES
        ('%1$s', 'main', 1, 'sd-wan', 0, '{}'), ('%1$s', 'main', 2, 'sd-wan', 0, '{}'),
        ('%1$s', 'main', 2, 'router', 1, '{}');
      INSERT INTO price_list VALUES ('%1$s', 'main', 2, 'eur', 'EUR', 0,
        '{"prices":[{"offeringId":"sd-wan","chargeType":"RECURRING","amount":"149.00"},
                    {"offeringId":"router","chargeType":"ONE_TIME","amount":"420.00"},
                    {"offeringId":"sd-wan","chargeType":"ONE_TIME","amount":"50.00"}]}');
      INSERT INTO quote (tenant_id, quote_id, quote_number, customer_id, owner, state, revision,
             version, catalog_id, catalog_version, currency, total_amount, valid_until,
             refusal_code, created_at, updated_at)
      SELECT '%1$s', ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'Q-2026-00000' || n,
             'retail', 'sally', (ARRAY['PRICED', 'APPROVAL_PENDING', 'ACCEPTED', 'ACCEPTED'])[n],
             CASE n WHEN 1 THEN 3 ELSE 1 END, 5, 'main', 2, 'EUR', 1234.56, '2026-12-31Z',
             CASE n WHEN 4 THEN 'CUSTOMER_BLOCKED' END, '2026-03-01Z', '2026-04-01Z'
        FROM generate_series(1, 4) AS n;
      INSERT INTO quote_line SELECT '%1$s', quote_id, revision, 0, 'line-1', 'sd-wan',
             'SD-WAN', 'SERVICE', 1, '{}', NULL, NULL FROM quote WHERE tenant_id = '%1$s';
      INSERT INTO price_snapshot
      SELECT '%1$s', quote_id, r, repeat('a', 64), 0, 149, '{"catalogVersion":' || r || '}',
             '2026-03-02Z'
        FROM quote, unnest(ARRAY[1]) AS r
       WHERE tenant_id = '%1$s' AND quote_number = 'Q-2026-000001';
      INSERT INTO approval_policy VALUES ('%1$s', 1, '[]', '2026-01-01Z', 'quote-service');
      INSERT INTO approval_case
      SELECT '%1$s', ('00000000-0000-7000-8000-00000000001' || n)::uuid,
             '00000000-0000-7000-8000-000000000002', 1, 1,
             (ARRAY['RECALLED', 'PENDING'])[n], n, '[1,3]', 'sally', '2026-03-03Z',
             CASE n WHEN 1 THEN timestamptz '2026-03-04Z' END
        FROM generate_series(1, 2) AS n;
      """;

  private static final TestDatabase DATABASE = TestPostgres.shared().freshDatabase("quote");

  @BeforeAll
  static void migrateWithRowsOfTwoTenants() throws SQLException {
    DatabaseSettings owner =
        new DatabaseSettings(
            DATABASE.jdbcUrl(), DATABASE.owner().user(), DATABASE.owner().password(), 1);
    QuoteDatabase.MIGRATIONS.applyUpTo(BEFORE, owner);
    for (String tenant : List.of("acme", "globex")) {
      try (Connection connection = as(tenant);
          Statement statement = connection.createStatement()) {
        statement.execute(ROWS.formatted(tenant));
      }
    }
    assertThat(QuoteDatabase.MIGRATIONS.apply(owner)).isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "globex"})
  void catalogsKnowTheirHistoryAndTheirPricesPerOffering(String tenant) throws SQLException {
    assertThat(rows(tenant, "SELECT revision, active_version FROM catalog_publication"))
        .containsExactly("2 2");
    assertThat(rows(tenant, "SELECT version, offering_count FROM catalog_version ORDER BY 1"))
        .containsExactly("1 1", "2 2");
    assertThat(
            rows(
                tenant,
                "SELECT revision, action, active_version, changed_by FROM catalog_activation"
                    + " ORDER BY 1"))
        .containsExactly("1 PUBLISH 1 carla", "2 PUBLISH 2 carlo");
    assertThat(
            rows(
                tenant,
                "SELECT offering_id, jsonb_path_query_array(content::jsonb, '$[*].amount')"
                    + " FROM catalog_price ORDER BY position"))
        .containsExactly("sd-wan [\"149.00\", \"50.00\"]", "router [\"420.00\"]");
    assertThat(
            rows(
                tenant,
                "SELECT offering_id, kind, reduction_id FROM catalog_reduction ORDER BY 2, 1"))
        .containsExactly(
            "router BUNDLE_DISCOUNT both",
            "sd-wan BUNDLE_DISCOUNT both",
            "sd-wan PROMOTION winter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "globex"})
  void everyRevisionThatAQuoteHasHadIsARow(String tenant) throws SQLException {
    assertThat(
            rows(
                tenant,
                "SELECT right(quote_id::text, 1), revision, catalog_version, last_state,"
                    + " superseded_at IS NULL, payment_days, contract_months, opened_by"
                    + " FROM quote_revision ORDER BY 1, 2"))
        .containsExactly(
            "1 1 1 PRICED f 30 12 sally",
            "1 2 2 CONFIGURED f 30 12 sally",
            "1 3 2 null t 30 12 sally",
            "2 1 2 null t 30 12 sally",
            "3 1 2 null t 30 12 sally",
            "4 1 2 null t 30 12 sally");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "globex"})
  void onlyACaseThatIsOpenNamesTheLevelThatItWaitsFor(String tenant) throws SQLException {
    assertThat(rows(tenant, "SELECT status, current_level FROM approval_case ORDER BY 1"))
        .containsExactly("PENDING 3", "RECALLED null");
    assertThat(rows(tenant, "SELECT payment_days, contract_months, reason FROM approval_policy"))
        .containsExactly("30 12 null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "globex"})
  void theClockKnowsWhatItOwes(String tenant) throws SQLException {
    assertThat(
            rows(
                tenant,
                "SELECT right(quote_id::text, 1), command, due_at AT TIME ZONE 'UTC'"
                    + " FROM quote_deadline ORDER BY 1"))
        .containsExactly(
            "1 EXPIRE 2026-12-31 00:00:00", "2 EXPIRE 2026-12-31 00:00:00", "3 CONVERT null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "globex"})
  void quotesAreFoundByTheWordsThatTheServiceWouldHaveKept(String tenant) throws SQLException {
    List<String> texts =
        List.of("Q-2026-000001", "1", "sally", "retail", "Müller & Söhne", "sd-wan", "SD-WAN");

    assertThat(
            rows(tenant, "SELECT word FROM quote_search_word WHERE right(quote_id::text, 1) = '1'"))
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(SearchWords.of(texts)));
    assertThat(rows(tenant, "SELECT DISTINCT total_cents FROM quote")).containsExactly("123456");
  }

  @Test
  void everyTableIsUnderForcedRowLevelSecurityAgain() throws SQLException {
    assertThat(
            rows(
                "acme",
                "SELECT relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                    + " WHERE relkind = 'r' AND attname = 'tenant_id'"
                    + " AND NOT (relrowsecurity AND relforcerowsecurity)"))
        .isEmpty();
  }

  private static Connection as(String tenant) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            DATABASE.jdbcUrl(), DATABASE.owner().user(), DATABASE.owner().password());
    try (Statement session = connection.createStatement()) {
      session.execute("SELECT set_config('app.tenant_id', '" + tenant + "', false)");
    }
    return connection;
  }

  private static List<String> rows(String tenant, String sql) throws SQLException {
    try (Connection connection = as(tenant);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          columns.add(String.valueOf(found.getString(column)));
        }
        rows.add(String.join(" ", columns));
      }
      return rows;
    }
  }
}
