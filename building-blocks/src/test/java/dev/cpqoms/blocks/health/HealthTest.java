package dev.cpqoms.blocks.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HealthTest {
  @Test
  void oneCheckThatIsDownMakesTheReportDown() {
    Health health =
        new Health()
            .ready("database", HealthStatus::up)
            .ready("kafka", () -> HealthStatus.down("not polled for 30 s"));

    assertThat(health.ready().up()).isFalse();
    assertThat(health.ready().checks())
        .isEqualTo(
            Map.of(
                "database", new HealthReport.Line("UP", "ok"),
                "kafka", new HealthReport.Line("DOWN", "not polled for 30 s")));
    assertThat(health.live().up()).isTrue();
  }

  @Test
  void aCheckThatThrowsIsDownAndTellsNothing() {
    Health health =
        new Health()
            .ready(
                "database",
                () -> {
                  throw new IllegalStateException("jdbc:postgresql://secret");
                });

    assertThat(health.ready().checks().toString()).contains("DOWN").doesNotContain("secret");
  }

  @Test
  void aCheckThatHangsIsDown() {
    CountDownLatch never = new CountDownLatch(1);
    Health health =
        new Health(Duration.ofSeconds(10))
            .ready("fast", HealthStatus::up)
            .ready(
                "hanging",
                () -> {
                  never.await();
                  return HealthStatus.up();
                });

    assertThat(health.ready().checks())
        .containsEntry("hanging", new HealthReport.Line("DOWN", "no answer within 10 s"))
        .containsEntry("fast", new HealthReport.Line("UP", "ok"));
  }
}
