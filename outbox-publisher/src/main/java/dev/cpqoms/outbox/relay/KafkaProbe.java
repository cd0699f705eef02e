package dev.cpqoms.outbox.relay;

import dev.cpqoms.blocks.health.HealthStatus;
import dev.cpqoms.blocks.kafka.KafkaSettings;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Asks Kafka whether it is there. */
public final class KafkaProbe implements AutoCloseable {

  private static final int LIMIT_MS = 1_500;

  private final Admin admin;

  public KafkaProbe(KafkaSettings kafka) {
    admin = kafka.admin("outbox-publisher-probe");
  }

  public HealthStatus check() throws InterruptedException {
    try {
      DescribeClusterOptions limit = new DescribeClusterOptions().timeoutMs(LIMIT_MS);
      admin.describeCluster(limit).clusterId().get(LIMIT_MS, TimeUnit.MILLISECONDS);
      return HealthStatus.up();
    } catch (ExecutionException | TimeoutException away) {
      return HealthStatus.down("no answer");
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
