package dev.cpqoms.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.sandbox.process.LiveProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRegistryTest {

  @TempDir Path folder;

  private SandboxHome home;
  private RunRegistry runs;

  @BeforeEach
  void open() {
    home = new SandboxHome(folder);
    runs = new RunRegistry(home);
  }

  @Test
  void a_started_process_is_found_by_the_next_launcher() throws Exception {
    runs.remember("quote-service", ProcessHandle.current(), Map.of("QUOTE_SERVICE", 8081));

    RunRecord found = new RunRegistry(home).running("quote-service").orElseThrow();

    assertThat(found.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(found.ports()).containsEntry("QUOTE_SERVICE", 8081);
  }

  @Test
  void a_reused_pid_is_not_running_and_is_never_killed() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    LiveProcess alive = LiveProcess.of(stranger.toHandle());
    RunRecord old = new RunRecord("kafka", alive.pid(), alive.startedAtMillis() - 60_000, Map.of());
    Files.createDirectories(home.runFile("kafka").getParent());
    SandboxJson.write(home.runFile("kafka"), old);

    assertThat(runs.running("kafka")).isEmpty();
    old.live().kill();

    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  @Test
  void a_damaged_run_file_is_named() throws Exception {
    Files.createDirectories(home.runFile("kafka").getParent());
    Files.writeString(home.runFile("kafka"), "{");

    assertThatThrownBy(() -> runs.lastStart("kafka"))
        .isInstanceOf(SandboxRefusal.class)
        .hasMessageContaining("kafka.json");
  }
}
