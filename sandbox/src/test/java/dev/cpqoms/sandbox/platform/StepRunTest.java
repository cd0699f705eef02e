package dev.cpqoms.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class StepRunTest {

  private final List<String> done = new CopyOnWriteArrayList<>();

  private final Progress progress =
      new Progress() {
        @Override
        public void done(String step, Duration took, String detail) {
          done.add(step);
        }

        @Override
        public void waiting(Collection<String> steps) {}
      };

  @Test
  void a_step_runs_after_what_it_waits_for() {
    run(List.of(step("server"), step("migration", "server"), step("service", "migration")));

    assertThat(done).containsExactly("server", "migration", "service");
  }

  @Test
  void a_failure_stops_what_waits_for_it_and_nothing_else() {
    List<Step> steps =
        List.of(failing("kafka"), step("topics", "kafka"), step("postgres"), failing("zeebe"));

    assertThatThrownBy(() -> run(steps))
        .isInstanceOf(SandboxRefusal.class)
        .hasMessageContaining("kafka: out of luck")
        .hasMessageContaining("zeebe: out of luck");
    assertThat(done).containsExactly("postgres");
  }

  private void run(List<Step> steps) {
    new StepRun(
            step -> {
              ((Preparation) step).work().run();
              return "done";
            },
            progress)
        .run(steps);
  }

  private static Step step(String name, String... after) {
    return new Preparation(name, List.of(after), () -> {});
  }

  private static Step failing(String name) {
    return new Preparation(
        name,
        List.of(),
        () -> {
          throw new IOException("out of luck");
        });
  }
}
