package dev.cpqoms.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherLockTest {

  @TempDir Path folder;

  @Test
  void a_second_launcher_is_refused_while_the_first_is_at_work() throws Exception {
    SandboxHome home = new SandboxHome(folder);

    LauncherLock.alone(
        home,
        "up",
        () ->
            assertThatThrownBy(() -> LauncherLock.alone(home, "down", () -> {}))
                .isInstanceOf(SandboxRefusal.class)
                .hasMessageContaining("pid " + ProcessHandle.current().pid() + ", up"));
  }

  @Test
  void the_next_launcher_may_work_when_the_first_is_done() throws Exception {
    SandboxHome home = new SandboxHome(folder);
    LauncherLock.alone(home, "up", () -> {});

    assertThatCode(() -> LauncherLock.alone(home, "down", () -> {})).doesNotThrowAnyException();
  }
}
