package dev.cpqoms.sandbox.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.cpqoms.sandbox.process.LiveProcess;
import java.util.Map;

/**
 * What is known about a started process. The start time tells it from a stranger with a reused pid.
 */
public record RunRecord(
    String process, long pid, long startedAtMillis, Map<String, Integer> ports) {

  @JsonIgnore
  public LiveProcess live() {
    return new LiveProcess(pid, startedAtMillis);
  }
}
