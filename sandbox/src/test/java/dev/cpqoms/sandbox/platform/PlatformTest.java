package dev.cpqoms.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.cpqoms.sandbox.platform.PlatformProcess.Tier;
import dev.cpqoms.sandbox.platform.ProcessStatus.State;
import dev.cpqoms.sandbox.process.Sleeper;
import dev.cpqoms.sandbox.server.Loopback;
import dev.cpqoms.sandbox.server.ServerFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same launcher with sleeping programs, so that only its own decisions are seen. */
class PlatformTest {

  @TempDir Path folder;

  private final List<String> told = new CopyOnWriteArrayList<>();
  private Sandbox sandbox;
  private ProcessTable table;

  @BeforeEach
  void aPlatformOfThree() throws Exception {
    SandboxHome home = new SandboxHome(folder.resolve("home"));
    int[] free = Loopback.portsOrFree(0, 0, 0);
    Map<String, String> ports =
        Map.of(
            "CPQ_PORT_REDIS", Integer.toString(free[0]),
            "CPQ_PORT_QUOTE_SERVICE", Integer.toString(free[1]),
            "CPQ_PORT_WORKFLOW", Integer.toString(free[2]));
    sandbox =
        new Sandbox(
            folder, home, ServerFiles.located(), PortMap.of(home, ports), Passwords.keptIn(home));
    List<Step> steps =
        List.of(
            process("redis", Tier.SERVER, PortName.REDIS),
            new Preparation("topics", List.of("redis"), () -> told.add("prepared")),
            process("quote-service", Tier.SERVICE, PortName.QUOTE_SERVICE, "topics"),
            process("workflow", Tier.DRIVER, PortName.WORKFLOW, "topics"));
    table = () -> steps;
  }

  @AfterEach
  void nothingStays() throws Exception {
    platform().down();
  }

  @Test
  void a_second_up_leaves_everything_as_it_is() throws Exception {
    platform().up();
    List<Long> before = pids();
    told.clear();

    platform().up();

    assertThat(pids()).isEqualTo(before);
    assertThat(told).doesNotContain("prepared").allMatch(line -> line.contains("was running"));
  }

  @Test
  void a_second_up_starts_only_what_is_missing() throws Exception {
    platform().up();
    List<Long> before = pids();
    platform().kill("quote-service");
    assertThat(states()).containsExactly(State.READY, State.DIED, State.READY);

    platform().up();

    assertThat(states()).containsOnly(State.READY);
    assertThat(pids().get(0)).isEqualTo(before.get(0));
    assertThat(pids().get(1)).isNotEqualTo(before.get(1));
    assertThat(pids().get(2)).isEqualTo(before.get(2));
  }

  @Test
  void a_frozen_process_does_nothing_until_it_is_thawed() throws Exception {
    platform().up();

    platform().freeze("quote-service");
    await().until(() -> whatDoes(pids().get(1)).startsWith("T"));
    platform().thaw("quote-service");

    await().until(() -> !whatDoes(pids().get(1)).startsWith("T"));
    assertThat(states()).containsOnly(State.READY);
  }

  @Test
  void drivers_end_before_services_and_servers_last() throws Exception {
    platform().up();
    told.clear();

    platform().down();

    assertThat(told)
        .extracting(line -> line.split(" ")[0])
        .containsExactly("workflow", "quote-service", "redis");
    assertThat(states()).containsOnly(State.DOWN);
  }

  @Test
  void a_launcher_ends_only_what_it_has_started() throws Exception {
    platform().start("redis");
    Platform demo = platform();
    demo.up();

    demo.endOwn();

    assertThat(states()).containsExactly(State.READY, State.DOWN, State.DOWN);
  }

  @Test
  void a_launcher_that_is_ending_starts_nothing_more() {
    Platform demo = platform();
    demo.startNoMore();

    assertThatThrownBy(demo::up).hasMessageContaining("the sandbox is stopping");
    assertThat(states()).containsOnly(State.DOWN);
  }

  @Test
  void an_unknown_process_is_answered_with_the_names() {
    assertThatThrownBy(() -> platform().start("quotes"))
        .hasMessageContaining("redis, quote-service, workflow");
  }

  private PlatformProcess process(String name, Tier tier, PortName port, String... after) {
    return new PlatformProcess(
        new Sleeper(name, folder.resolve(name)), tier, List.of(port), List.of(after));
  }

  private Platform platform() {
    Progress progress =
        new Progress() {
          @Override
          public void done(String step, Duration took, String detail) {
            told.add(step + " " + detail);
          }

          @Override
          public void waiting(Collection<String> steps) {}
        };
    return new Platform(sandbox, table, progress);
  }

  private List<State> states() {
    return status().stream().map(ProcessStatus::state).toList();
  }

  private List<Long> pids() {
    return status().stream()
        .map(status -> status.pid() == null ? Long.valueOf(0) : status.pid())
        .toList();
  }

  private List<ProcessStatus> status() {
    return new StatusReport(sandbox, table, InstantSource.system()).look();
  }

  /** The state letter of the process list; T is a process that was stopped by a signal. */
  private static String whatDoes(long pid) throws Exception {
    Path told = Path.of("/proc", Long.toString(pid), "stat");
    if (Files.exists(told)) {
      String stat = Files.readString(told);
      return stat.substring(stat.lastIndexOf(')') + 2);
    }
    Process ps = new ProcessBuilder("ps", "-o", "stat=", "-p", Long.toString(pid)).start();
    return new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
