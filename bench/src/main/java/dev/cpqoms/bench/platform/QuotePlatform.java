package dev.cpqoms.bench.platform;

import dev.cpqoms.bench.figures.CompilerWork;
import dev.cpqoms.sandbox.platform.ServiceProgram;
import dev.cpqoms.sandbox.process.ChildProcess;
import dev.cpqoms.sandbox.process.ClassArchive;
import dev.cpqoms.sandbox.process.Executables;
import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Waiting;
import dev.cpqoms.sandbox.server.Loopback;
import dev.cpqoms.sandbox.server.PostgresCluster;
import dev.cpqoms.sandbox.server.PostgresServer;
import dev.cpqoms.sandbox.server.RedisServer;
import dev.cpqoms.sandbox.server.ServerFiles;
import dev.cpqoms.sandbox.token.LocalIssuer;
import dev.cpqoms.sandbox.token.TokenRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A durable PostgreSQL, a Redis and the quote service as its jar, on free ports, in a folder that
 * goes away. Kafka is not there: no command waits for it.
 */
public final class QuotePlatform implements AutoCloseable {

  private static final String PASSWORD = "in-the-bench";
  private static final Duration TOKENS_LIVE = Duration.ofHours(6);

  /** As in production, with the optimizing compiler: starts are slower here and do not count. */
  private static final List<String> JAVA_OPTIONS =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow");

  private final Path folder;
  private final LocalIssuer issuer = LocalIssuer.inMemory();
  private final PostgresServer postgres;
  private final RedisServer redis;
  private final ChildProcess postgresProcess;
  private final ChildProcess redisProcess;
  private final ServiceProgram program;
  private final ChildProcess service;
  private final URI address = URI.create("http://127.0.0.1:" + Loopback.freePort());

  private QuotePlatform(Path checkout, Path folder) throws IOException, SQLException {
    this.folder = folder;
    ServerFiles files = ServerFiles.located();
    this.postgres =
        new PostgresServer(
            files, folder.resolve("postgres"), 0, PASSWORD, PostgresServer.Durability.DURABLE);
    this.redis = new RedisServer(files, folder.resolve("redis"), 0);
    this.postgresProcess = ChildProcess.start(postgres);
    this.redisProcess = ChildProcess.start(redis);
    Map<String, String> passwords =
        PostgresCluster.roles().stream().collect(Collectors.toMap(role -> role, _ -> PASSWORD));
    cluster().ensureRoles(passwords);
    cluster().ensureDatabase(QuoteDatabase.NAME, "quote");
    Files.writeString(folder.resolve("jwks.json"), issuer.jwks());
    Path jar = checkout.resolve("quote-service/target/quote-service.jar");
    migrate(jar);
    this.program =
        new ServiceProgram(
            jar,
            Files.createDirectories(folder.resolve("quote-service")),
            JAVA_OPTIONS,
            new ClassArchive(folder.resolve("none.jsa"), ClassArchive.Use.NONE),
            settings(),
            address);
    this.service = ChildProcess.start(program);
  }

  public static QuotePlatform start(Path checkout) throws IOException, SQLException {
    Path home = Files.createDirectories(checkout.resolve(".sandbox").resolve("bench"));
    return new QuotePlatform(checkout, Files.createTempDirectory(home, "run-"));
  }

  /** Somebody of the tenant with every commercial role. */
  public QuoteDesk desk(String tenant) {
    TokenRequest everybody =
        new TokenRequest("bench", tenant, List.of("SALES", "CATALOG_ADMIN"), 0, TOKENS_LIVE);
    return new QuoteDesk(address, issuer.token(everybody, InstantSource.system().instant()));
  }

  public PostgresCluster cluster() {
    return postgres.cluster();
  }

  public QuoteDatabase database() {
    return new QuoteDatabase(postgres);
  }

  /** Copies the database; the service loses its connections and makes new ones. */
  public void copyTo(String copy) throws SQLException {
    database().copyTo(copy);
    if (!Waiting.until(Waiting.START_LIMIT, program::isReady)) {
      throw new IllegalStateException("the service did not find its database again");
    }
  }

  public String appRole() {
    return PostgresCluster.role("quote", "app");
  }

  public String appPassword() {
    return PASSWORD;
  }

  /** Empties the cache: the next reader pays for it. */
  public void forgetCopies() {
    RedisLine.flush(redis.port());
  }

  /** What the cache has been asked for so far. */
  public Lookups lookups() {
    return RedisLine.lookups(redis.port());
  }

  /** The compilers of the service. */
  public CompilerWork compilers() {
    return new CompilerWork(List.of(service.pid()));
  }

  private void migrate(Path jar) throws IOException {
    Map<String, String> owner =
        Map.of(
            "CPQ_DB_URL",
            cluster().jdbcUrl(QuoteDatabase.NAME),
            "CPQ_DB_USER",
            PostgresCluster.role("quote", "owner"),
            "CPQ_DB_PASSWORD",
            PASSWORD);
    Path log = folder.resolve("migrate.log");
    Process process =
        new Launch(
                List.of(Executables.java().toString(), "-jar", jar.toString(), "migrate"),
                owner,
                folder,
                log)
            .spawnAttached();
    boolean ended = Waiting.until(Waiting.START_LIMIT, () -> !process.isAlive());
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("The migration failed:\n" + Files.readString(log));
    }
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("CPQ_HTTP_PORT", Integer.toString(address.getPort())),
        Map.entry("CPQ_DB_URL", cluster().jdbcUrl(QuoteDatabase.NAME)),
        Map.entry("CPQ_DB_USER", appRole()),
        Map.entry("CPQ_DB_PASSWORD", PASSWORD),
        Map.entry("CPQ_KAFKA_BOOTSTRAP", "127.0.0.1:" + Loopback.freePort()),
        Map.entry("CPQ_REDIS_URL", redis.url()),
        Map.entry("CPQ_LOG_LEVEL", "ERROR"),
        Map.entry("CPQ_TOKEN_ISSUER", LocalIssuer.ISSUER),
        Map.entry("CPQ_TOKEN_AUDIENCE", LocalIssuer.AUDIENCE),
        Map.entry("CPQ_TOKEN_JWKS_URL", folder.resolve("jwks.json").toUri().toString()));
  }

  @Override
  public void close() throws IOException {
    service.close();
    redisProcess.close();
    postgresProcess.close();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
