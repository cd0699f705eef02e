package dev.cpqoms.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.sandbox.process.ChildProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisServerTest {

  @TempDir Path data;

  @Test
  void it_answers_after_a_start_and_after_a_crash_and_not_in_between() {
    RedisServer server = new RedisServer(ServerFiles.located(), data, 0);
    try (ChildProcess process = ChildProcess.start(server)) {
      assertThat(server.isReady()).isTrue();

      process.kill();
      assertThat(server.isReady()).isFalse();

      process.start();
      assertThat(server.isReady()).isTrue();
    }
  }

  @Test
  void a_frozen_server_is_not_ready_and_a_thawed_one_is() {
    RedisServer server = new RedisServer(ServerFiles.located(), data, 0);
    try (ChildProcess process = ChildProcess.start(server)) {
      process.freeze();
      assertThat(server.isReady()).isFalse();

      process.thaw();
      assertThat(server.isReady()).isTrue();
    }
  }
}
