package dev.cpqoms.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.sandbox.platform.Platform;
import dev.cpqoms.sandbox.platform.RunRegistry;
import dev.cpqoms.sandbox.platform.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The end of a demo, with a sleeping program in the place of everything that it has started. */
class DemoStayTest {

  @TempDir Path checkout;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Workbench bench;
  private Process sleeper;

  @BeforeEach
  void somethingRuns() throws Exception {
    bench = new Workbench(checkout, Map.of(), new PrintStream(said, true, StandardCharsets.UTF_8));
    sleeper = new ProcessBuilder("sleep", "600").start();
    new RunRegistry(bench.sandbox().home()).remember("redis", sleeper.toHandle(), Map.of());
  }

  @AfterEach
  void nothingStays() {
    sleeper.destroyForcibly();
  }

  @Test
  void a_demo_that_stays_ends_in_good_order_when_another_shell_takes_its_platform_down()
      throws Exception {
    Sandbox sandbox = bench.sandbox();
    Platform platform = bench.platform(sandbox);
    FutureTask<Integer> demo =
        new FutureTask<>(() -> new DemoCommand(bench).stay(platform, new Thread()));
    Thread.ofVirtual().start(demo);
    assertThat(demo)
        .failsWithin(Duration.ofMillis(600))
        .withThrowableOfType(TimeoutException.class);

    assertThat(new CommandLine(new DownCommand(bench)).execute()).isZero();

    assertThat(demo).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(0);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("The platform was stopped from elsewhere; the demo ends with it.");
  }
}
