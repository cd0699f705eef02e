package dev.cpqoms.sandbox.server;

import java.util.List;
import java.util.Map;

/** The compilers of a JVM. */
public enum Compilers {
  /** Starts quickly: what ten JVMs on one machine want that soon end. */
  QUICK("-XX:TieredStopAtLevel=1"),

  /** With the optimizing compiler, as in production: it pays for itself after a minute of load. */
  FULL;

  private final List<String> options;

  Compilers(String... options) {
    this.options = List.of(options);
  }

  /**
   * As {@code CPQ_JIT} says.
   *
   * @param environment with {@code CPQ_JIT=full} for all compilers
   */
  public static Compilers of(Map<String, String> environment) {
    return environment.getOrDefault("CPQ_JIT", "quick").equals("full") ? FULL : QUICK;
  }

  /** The options of {@code java}. */
  public List<String> options() {
    return options;
  }
}
