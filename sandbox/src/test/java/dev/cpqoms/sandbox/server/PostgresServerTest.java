package dev.cpqoms.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.sandbox.process.ChildProcess;
import dev.cpqoms.sandbox.process.LiveProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @TempDir Path data;

  @Test
  void committed_rows_survive_a_crash_and_an_orderly_restart() throws Exception {
    PostgresServer server = server();
    try (ChildProcess process = ChildProcess.start(server)) {
      execute(server, "CREATE TABLE kept (word text)");
      execute(server, "INSERT INTO kept VALUES ('crash')");

      process.kill();
      process.start();
      execute(server, "INSERT INTO kept VALUES ('restart')");
      process.stop();
      process.start();

      try (Connection connection = server.cluster().connect("postgres");
          ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(2);
      }
    }
  }

  @Test
  void a_stranger_with_the_pid_of_a_killed_server_does_not_keep_it_from_starting()
      throws Exception {
    PostgresServer server = server();
    try (ChildProcess process = ChildProcess.start(server)) {
      process.kill();
      Path pidFile = data.resolve("cluster/postmaster.pid");
      String stranger = Long.toString(ProcessHandle.current().pid());
      Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("\\d+", stranger));

      process.start();

      assertThat(server.isReady()).isTrue();
    }
  }

  @Test
  void a_running_server_is_seen_to_work_in_its_folder() {
    try (ChildProcess process = ChildProcess.start(server())) {
      assertThat(LiveProcess.noneWorksIn(data.resolve("cluster"))).isFalse();

      process.kill();

      await().until(() -> LiveProcess.noneWorksIn(data.resolve("cluster")));
    }
  }

  @Test
  void fsync_is_on_unless_a_test_asks_for_speed() throws Exception {
    PostgresServer server = server();
    try (ChildProcess process = ChildProcess.start(server);
        Connection connection = server.cluster().connect("postgres");
        ResultSet setting = connection.createStatement().executeQuery("SHOW fsync")) {
      setting.next();
      assertThat(setting.getString(1)).isEqualTo("on");
      assertThat(process.isAlive()).isTrue();
    }
  }

  @Test
  void a_role_needs_its_password_and_reaches_only_its_own_database() throws Exception {
    PostgresServer server = server();
    try (ChildProcess process = ChildProcess.start(server)) {
      PostgresCluster cluster = server.cluster();
      cluster.ensureRoles(
          Map.of(
              "quote_owner",
              "a",
              "quote_app",
              "b",
              "quote_relay",
              "c",
              "quote_support",
              "d",
              "order_owner",
              "e",
              "order_app",
              "f",
              "order_relay",
              "g",
              "order_support",
              "h"));
      cluster.ensureDatabase("quote_db", "quote");
      cluster.ensureDatabase("quote_db", "quote");
      cluster.ensureDatabase("order_db", "order");

      String quoteDb = cluster.jdbcUrl("quote_db");
      try (Connection app = DriverManager.getConnection(quoteDb, "quote_app", "b")) {
        assertThat(app.isValid(1)).isTrue();
      }
      assertThatThrownBy(() -> DriverManager.getConnection(quoteDb, "quote_app", "wrong"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> DriverManager.getConnection(quoteDb, "order_app", "f"))
          .isInstanceOf(SQLException.class);
      assertThat(process.isAlive()).isTrue();
    }
  }

  private PostgresServer server() {
    return new PostgresServer(
        ServerFiles.located(), data, 0, "admin-in-tests", PostgresServer.Durability.DURABLE);
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.cluster().connect("postgres")) {
      connection.createStatement().execute(sql);
    }
  }
}
