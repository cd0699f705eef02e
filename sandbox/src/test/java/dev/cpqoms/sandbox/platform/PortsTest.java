package dev.cpqoms.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.sandbox.platform.PlatformProcess.Tier;
import dev.cpqoms.sandbox.process.Sleeper;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  @TempDir Path folder;

  private SandboxHome home;

  @BeforeEach
  void open() {
    home = new SandboxHome(folder);
  }

  @Test
  void a_taken_port_is_reported_with_who_needs_it_and_how_to_change_it() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      PortMap ports =
          PortMap.of(home, Map.of("CPQ_PORT_REDIS", Integer.toString(other.getLocalPort())));

      assertThatThrownBy(() -> new PortCheck(ports, new RunRegistry(home)).require(redis()))
          .isInstanceOf(SandboxRefusal.class)
          .hasMessageContaining("Port " + other.getLocalPort() + " is taken")
          .hasMessageContaining("redis")
          .hasMessageContaining("CPQ_PORT_REDIS");
    }
  }

  @Test
  void a_port_that_the_process_itself_holds_is_no_obstacle() throws Exception {
    PortMap ports = PortMap.of(home, Map.of());
    RunRegistry runs = new RunRegistry(home);
    runs.remember("redis", ProcessHandle.current(), Map.of("REDIS", PortName.REDIS.standard()));

    assertThatCode(() -> new PortCheck(ports, runs).require(redis())).doesNotThrowAnyException();
  }

  @Test
  void a_port_does_not_move_under_a_running_process() throws Exception {
    RunRegistry runs = new RunRegistry(home);
    runs.remember("redis", ProcessHandle.current(), Map.of("REDIS", PortName.REDIS.standard()));
    PortMap moved = PortMap.of(home, Map.of("CPQ_PORT_REDIS", "16999"));

    assertThatThrownBy(() -> new PortCheck(moved, runs).require(redis()))
        .hasMessageContaining("./cpq down");
  }

  @Test
  void a_chosen_port_is_remembered_for_later_commands() throws Exception {
    PortMap.of(home, Map.of("CPQ_PORT_KAFKA", "19999")).remember(home);

    PortMap later = PortMap.of(home, Map.of());

    assertThat(later.of(PortName.KAFKA)).isEqualTo(19999);
    assertThat(later.of(PortName.REDIS)).isEqualTo(PortName.REDIS.standard());
  }

  @Test
  void every_wrong_port_number_is_reported_at_once() {
    Map<String, String> wrong = Map.of("CPQ_PORT_KAFKA", "many", "CPQ_PORT_REDIS", "70000");

    assertThatThrownBy(() -> PortMap.of(home, wrong))
        .hasMessageContaining("CPQ_PORT_KAFKA")
        .hasMessageContaining("CPQ_PORT_REDIS");
  }

  private List<PlatformProcess> redis() {
    return List.of(
        new PlatformProcess(
            new Sleeper("redis", folder), Tier.SERVER, List.of(PortName.REDIS), List.of()));
  }
}
