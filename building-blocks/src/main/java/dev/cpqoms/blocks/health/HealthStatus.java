package dev.cpqoms.blocks.health;

/** What one check found; the detail is public, so it names no address and no internals. */
public record HealthStatus(boolean healthy, String detail) {
  public static HealthStatus up() {
    return new HealthStatus(true, "ok");
  }

  public static HealthStatus up(String detail) {
    return new HealthStatus(true, detail);
  }

  public static HealthStatus down(String detail) {
    return new HealthStatus(false, detail);
  }

  public static HealthStatus of(boolean healthy, String detail) {
    return new HealthStatus(healthy, detail);
  }
}
