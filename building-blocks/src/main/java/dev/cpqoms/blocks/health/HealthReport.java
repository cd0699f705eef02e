package dev.cpqoms.blocks.health;

import java.util.Map;

/** The body of a probe: {@code status} is DOWN when one of the checks is. */
public record HealthReport(String status, Map<String, Line> checks) {
  public boolean up() {
    return "UP".equals(status);
  }

  /** One check of the report. */
  public record Line(String status, String detail) {
    static Line of(HealthStatus found) {
      return new Line(found.healthy() ? "UP" : "DOWN", found.detail());
    }
  }
}
