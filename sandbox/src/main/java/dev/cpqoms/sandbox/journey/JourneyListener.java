package dev.cpqoms.sandbox.journey;

import java.time.Duration;

/** Told about a journey while it goes on. A drill does its damage here. */
public interface JourneyListener {

  default void before(JourneyStep step) {}

  void after(JourneyStep step, Duration took, String outcome);

  /** Something changed within a step. */
  default void news(String what) {}
}
