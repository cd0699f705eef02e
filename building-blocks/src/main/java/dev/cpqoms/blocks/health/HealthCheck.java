package dev.cpqoms.blocks.health;

/** One thing that a probe depends on; throwing means down. */
@FunctionalInterface
public interface HealthCheck {
  HealthStatus check() throws Exception;
}
