package dev.cpqoms.blocks.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.identity.IdSource;
import dev.cpqoms.blocks.operational.BlocksDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

  private static BlocksDatabase database;

  private final AuditTrail trail = new AuditTrail(IdSource.timeOrdered());

  @BeforeAll
  static void migrate() {
    database = new BlocksDatabase();
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void concurrentEntriesFormOneChainWithoutGap() throws Exception {
    List<Callable<Object>> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String target = "quote-" + i;
      entries.add(() -> append("acme", target));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Object> entry : threads.invokeAll(entries)) {
        entry.get();
      }
    }

    assertThat(
            database.count(
                "acme",
                """
                SELECT count(*) FROM audit_log a JOIN audit_log b
                    ON b.position = a.position + 1 AND b.previous_hash = a.hash
                """))
        .isEqualTo(39);
    assertThat(database.count("acme", "SELECT max(position) FROM audit_log")).isEqualTo(40);
  }

  @Test
  void tenantsHaveChainsOfTheirOwn() throws SQLException {
    append("globex", "order-1");

    assertThat(database.count("globex", "SELECT max(position) FROM audit_log")).isEqualTo(1);
  }

  @Test
  void nobodyWhoServesRequestsCanChangeOrRemoveARow() {
    append("initech", "order-2");

    assertThatThrownBy(() -> database.execute("initech", "UPDATE audit_log SET actor = 'nobody'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> database.execute("initech", "DELETE FROM audit_log"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void theHashCoversEveryColumn() {
    AuditRow row = row("reason");

    assertThat(row("another reason").hash()).isNotEqualTo(row.hash());
    assertThat(row("reason").hash()).isEqualTo(row.hash());
  }

  /** Written out, because chains that are stored already have to verify with every later build. */
  @Test
  void aColumnWithoutAValueIsPartOfTheHash() {
    assertThat(row("reason").hash())
        .isEqualTo("a01fdd9e131e648c2b28b892c8e4eeb080f4e36a42f4e4b15c5b0009b8bf59ba");
  }

  private Object append(String tenant, String target) {
    return database
        .unitOfWork()
        .run(
            BlocksDatabase.of(tenant),
            tx -> {
              trail.append(
                  tx,
                  new AuditEntry(
                      "acceptQuote",
                      "QUOTE",
                      target,
                      Map.of("state", "APPROVED"),
                      Map.of("state", "ACCEPTED"),
                      "signed"));
              return target;
            });
  }

  private static AuditRow row(String reason) {
    return new AuditRow(
        new java.util.UUID(1, 2),
        "acme",
        1,
        java.time.Instant.EPOCH,
        "sam",
        "SALES",
        0,
        "acceptQuote",
        "QUOTE",
        "q",
        null,
        "{}",
        reason,
        "c",
        "");
  }
}
