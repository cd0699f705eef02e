package dev.cpqoms.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformProcessesTest {

  @TempDir Path folder;

  private Sandbox sandbox;
  private ProcessTable table;

  @BeforeEach
  void read() throws Exception {
    sandbox = Sandbox.of(folder, Map.of());
    table = new PlatformProcesses(sandbox, Map.of());
  }

  @Test
  void a_step_waits_only_for_steps_before_it() {
    Set<String> before = new HashSet<>();
    for (Step step : table.steps()) {
      assertThat(before).as("before %s", step.name()).containsAll(step.after());
      before.add(step.name());
    }
  }

  @Test
  void every_port_belongs_to_one_process() {
    List<PortName> used =
        table.processes().stream().flatMap(process -> process.ports().stream()).toList();

    assertThat(used).containsExactlyInAnyOrder(PortName.values());
  }

  @Test
  void only_the_owner_of_a_password_is_told_it() {
    assertThat(settings("quote-service")).containsEntry("CPQ_DB_USER", "quote_app");
    assertThat(settings("outbox-publisher"))
        .containsEntry("CPQ_OUTBOX_ORDER_USER", "order_relay")
        .doesNotContainKey("CPQ_DB_PASSWORD");
    assertThat(settings("fulfillment-worker").keySet()).noneMatch(key -> key.contains("_DB_"));
    assertThat(settings("external-systems").keySet()).noneMatch(key -> key.contains("TOKEN"));
    assertThat(table.processes())
        .noneMatch(
            process ->
                process.program() instanceof ServiceProgram service
                    && service.settings().containsValue(sandbox.passwords().admin()));
  }

  @Test
  void who_consumes_events_has_a_name_to_come_back_under() {
    assertThat(Stream.of("quote-service", "order-service", "workflow").map(it -> settings(it)))
        .allMatch(settings -> settings.containsKey("CPQ_INSTANCE"));
  }

  @Test
  void the_agent_is_attached_only_when_asked_for() {
    assertThat(options(table)).noneMatch(option -> option.startsWith("-javaagent"));

    ProcessTable watched = new PlatformProcesses(sandbox, Map.of("CPQ_OTEL", "on"));

    assertThat(options(watched))
        .anyMatch(option -> option.startsWith("-javaagent"))
        .contains("-Dotel.traces.exporter=none");
  }

  @Test
  void services_start_quickly_unless_the_optimizing_compiler_is_asked_for() {
    assertThat(options(table)).contains("-XX:TieredStopAtLevel=1");

    ProcessTable optimized = new PlatformProcesses(sandbox, Map.of("CPQ_JIT", "full"));

    assertThat(options(optimized)).doesNotContain("-XX:TieredStopAtLevel=1").contains("-Xmx224m");
  }

  private Map<String, String> settings(String name) {
    return ((ServiceProgram) table.named(name).program()).settings();
  }

  private static List<String> options(ProcessTable table) {
    return ((ServiceProgram) table.named("workflow").program()).javaOptions();
  }
}
