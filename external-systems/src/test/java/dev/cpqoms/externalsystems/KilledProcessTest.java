package dev.cpqoms.externalsystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, killed in the middle of an accepted operation, and started again. */
class KilledProcessTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  private static final Duration HALF_THE_GRACE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private CallbackReceiver receiver;
  private @Nullable Process process;
  private int port;

  @BeforeEach
  void start() throws IOException {
    receiver = new CallbackReceiver();
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    process = serve();
  }

  @AfterEach
  void stop() throws InterruptedException {
    kill();
    receiver.close();
  }

  @Test
  void effectsAndPromisesSurviveKillNine() throws Exception {
    Client client = new Client(URI.create("http://127.0.0.1:" + port));
    receiver.beDeafFor(Integer.MAX_VALUE);
    client.operate("inventory", "k1", Client.reservation("acme", "t1"));
    client.operate("provisioning", "k2", Client.provisioning("acme", "t2", receiver.url()));
    await().atMost(LIMIT).until(() -> !receiver.reports().isEmpty());

    kill();
    receiver.beDeafFor(0);
    int before = receiver.reports().size();
    process = serve();

    assertThat(client.effects("acme")).hasSize(2);
    assertThat(client.operate("inventory", "k1", Client.reservation("acme", "t1")).statusCode())
        .isEqualTo(200);
    assertThat(client.effects("acme")).hasSize(2);
    await().atMost(LIMIT).until(() -> receiver.reports().size() > before);
  }

  @Test
  void aTerminatedProcessDoesNotWaitForOperationsThatHaveEnded() throws Exception {
    Client client = new Client(URI.create("http://127.0.0.1:" + port));
    client.operate("inventory", "k1", Client.reservation("acme", "t1"));

    Process terminated = Objects.requireNonNull(process);
    terminated.destroy();

    assertThat(terminated.waitFor(HALF_THE_GRACE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private Process serve() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.environment().keySet().removeIf(key -> key.startsWith("CPQ_"));
    builder.environment().put("CPQ_HTTP_PORT", Integer.toString(port));
    builder.environment().put("CPQ_DRAIN_GRACE", "PT2M");
    builder.environment().put("CPQ_PARTNER_API_KEY", Client.API_KEY);
    builder.environment().put("CPQ_CALLBACK_SECRET", "secret");
    builder.environment().put("CPQ_LEDGER_FILE", folder.resolve("ledger.jsonl").toString());
    Process started =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    await().atMost(LIMIT).until(() -> isReady(started));
    return started;
  }

  private boolean isReady(Process started) throws InterruptedException {
    try {
      if (!started.isAlive()) {
        throw new IllegalStateException("it ended: " + Files.readString(folder.resolve("log")));
      }
      return new Client(URI.create("http://127.0.0.1:" + port)).get("/health/ready").statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
