package dev.cpqoms.sandbox.server;

import dev.cpqoms.sandbox.process.Executables;
import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.LiveProcess;
import dev.cpqoms.sandbox.process.Program;
import dev.cpqoms.sandbox.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One PostgreSQL server that listens on loopback only, with password logins. */
public record PostgresServer(
    ServerFiles files, Path data, int port, String adminPassword, Durability durability)
    implements Program {

  /** What a commit promises. */
  public enum Durability {
    /** Survives a crash of the machine. */
    DURABLE,
    /** No fsync: for tests that never ask what survives. */
    FAST
  }

  private static final Duration CHILDREN_END = Duration.ofSeconds(60);

  public PostgresServer {
    port = Loopback.portOrFree(port);
  }

  /** Databases and roles of this server. */
  public PostgresCluster cluster() {
    return new PostgresCluster(
        Loopback.HOST, port, new Login(PostgresCluster.ADMIN, adminPassword));
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public String stopSignal() {
    return "INT"; // the fast shutdown; TERM would wait for every client
  }

  @Override
  public void prepare() throws IOException {
    if (Files.exists(cluster("PG_VERSION"))) {
      outlastKilled();
      return;
    }
    Files.createDirectories(data);
    Path password = Files.writeString(data.resolve("admin.password"), adminPassword);
    try {
      Executables.run(
          unprivileged(
              "initdb",
              "--pgdata=" + cluster(""),
              "--username=" + PostgresCluster.ADMIN,
              "--pwfile=" + password.toAbsolutePath(),
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8"));
    } finally {
      Files.delete(password);
    }
  }

  @Override
  public Launch launch() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "listen_addresses=" + Loopback.HOST,
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=300",
                "shared_buffers=64MB",
                "log_timezone=UTC",
                "timezone=UTC"));
    if (durability == Durability.FAST) {
      settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }
    List<String> command = new ArrayList<>(unprivileged("postgres", "-D", cluster("").toString()));
    settings.forEach(setting -> command.addAll(List.of("-c", setting)));
    return new Launch(command, Map.of(), data, data.resolve("postgres.log"));
  }

  @Override
  public boolean isReady() {
    try (Connection connection = cluster().connect(PostgresCluster.ADMIN)) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  /** PostgreSQL refuses root; a user namespace makes it somebody else without another account. */
  private List<String> unprivileged(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name", "").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(files.postgresHome().resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * A killed server leaves its children, which hold its shared memory for a moment, and its pid,
   * which a stranger may have by now. A new one would give way to either.
   */
  private void outlastKilled() throws IOException {
    Path pidFile = cluster("postmaster.pid");
    if (Files.exists(pidFile)
        && LiveProcess.foldersAreTold()
        && Waiting.until(CHILDREN_END, () -> LiveProcess.noneWorksIn(cluster("")))) {
      Files.deleteIfExists(pidFile);
    }
  }

  private Path cluster(String file) {
    return data.toAbsolutePath().resolve("cluster").resolve(file);
  }
}
