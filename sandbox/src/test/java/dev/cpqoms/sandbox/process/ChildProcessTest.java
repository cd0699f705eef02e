package dev.cpqoms.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  @TempDir Path folder;

  @Test
  void a_child_ends_when_its_jvm_is_killed() throws Exception {
    Process jvm =
        new ProcessBuilder(
                Executables.java().toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName(),
                folder.toString())
            .start();
    BufferedReader output = jvm.inputReader(StandardCharsets.UTF_8);
    long pid = Long.parseLong(output.readLine());
    LiveProcess sleeper = LiveProcess.of(ProcessHandle.of(pid).orElseThrow());
    assertThat(sleeper.isAlive()).isTrue();

    jvm.destroyForcibly();

    await().atMost(Duration.ofSeconds(30)).until(() -> !sleeper.isAlive());
  }

  @Test
  void a_program_that_ends_at_once_is_reported_with_the_end_of_its_log() {
    Program broken =
        new Program() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Launch launch() {
            List<String> command = List.of("sh", "-c", "echo no such luck; exit 1");
            return new Launch(command, Map.of(), folder, folder.resolve("broken.log"));
          }

          @Override
          public boolean isReady() {
            return false;
          }
        };

    assertThatThrownBy(() -> ChildProcess.start(broken))
        .isInstanceOf(UncheckedIOException.class)
        .hasStackTraceContaining("no such luck");
  }

  @Test
  void a_process_inherits_no_setting_of_the_shell() throws Exception {
    Launch launch =
        new Launch(
            List.of("sh", "-c", "env"), Map.of("CPQ_OWN", "1"), folder, folder.resolve("env.log"));

    Process process = launch.spawnAttached();
    process.waitFor();

    assertThat(folder.resolve("env.log"))
        .content()
        .contains("CPQ_OWN=1")
        .contains("PATH=")
        .doesNotContain("SUREFIRE")
        .doesNotContain("MAVEN");
  }

  @Test
  void a_pid_with_another_start_time_is_a_stranger() {
    ProcessHandle self = ProcessHandle.current();
    LiveProcess known = LiveProcess.of(self);

    assertThat(known.isAlive()).isTrue();
    assertThat(new LiveProcess(known.pid(), known.startedAtMillis() - 1000).isAlive()).isFalse();
  }
}
