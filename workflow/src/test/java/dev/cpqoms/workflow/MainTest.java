package dev.cpqoms.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.fixtures.servers.TestDatabase;
import dev.cpqoms.fixtures.servers.TestPostgres;
import dev.cpqoms.fixtures.servers.TestZeebe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The steps that run before serving, as own JVMs with their exit codes. */
final class MainTest {
  private static final Pattern VERSION = Pattern.compile("([a-z-]+) version (\\d+)");

  @Test
  void deployingTwiceKeepsTheVersions() throws Exception {
    Map<String, String> environment = Map.of("CPQ_ZEEBE_ADDRESS", TestZeebe.shared().address());

    Ended first = main("deploy", environment);
    Ended second = main("deploy", environment);

    assertThat(first.code()).as(first.output()).isZero();
    assertThat(second.code()).isZero();
    assertThat(first.versions()).hasSize(3).isEqualTo(second.versions());
    assertThat(first.versions()).containsKey("order-fulfillment");
  }

  @Test
  void deployingToAnAbsentEngineFails() throws Exception {
    Ended ended =
        main(
            "deploy",
            Map.of("CPQ_ZEEBE_ADDRESS", "http://127.0.0.1:1", "CPQ_DEPLOY_PATIENCE", "PT1S"));

    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void migratingTwiceIsHarmless() throws Exception {
    TestDatabase database = TestPostgres.shared().freshDatabase("workflow");
    Map<String, String> environment =
        Map.of(
            "CPQ_DB_URL", database.jdbcUrl(),
            "CPQ_DB_USER", database.owner().user(),
            "CPQ_DB_PASSWORD", database.owner().password());

    assertThat(main("migrate", environment).code()).isZero();
    Ended again = main("migrate", environment);

    assertThat(again.code()).isZero();
    assertThat(again.output()).contains("0 migrations applied");
    TestPostgres.shared().drop(database);
  }

  @Test
  void mistakesInTheEnvironmentAreToldTogether() throws Exception {
    Ended ended =
        main("serve", Map.of("CPQ_ZEEBE_STREAMNG", "true", "CPQ_CALLBACK_TIMEOUT", "soon"));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.output())
        .contains("CPQ_DB_URL is missing")
        .contains("CPQ_CALLBACK_TIMEOUT is not an ISO-8601 duration")
        .contains("did you mean CPQ_ZEEBE_STREAMING?");
  }

  private static Ended main(String task, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx200m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.cpqoms.workflow.Main",
            task);
    builder.environment().keySet().removeIf(key -> key.startsWith("CPQ_"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), output);
  }

  private record Ended(int code, String output) {
    Map<String, String> versions() {
      return VERSION
          .matcher(output)
          .results()
          .collect(Collectors.toMap((MatchResult m) -> m.group(1), (MatchResult m) -> m.group(2)));
    }
  }
}
