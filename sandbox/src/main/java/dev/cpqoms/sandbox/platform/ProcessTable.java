package dev.cpqoms.sandbox.platform;

import java.util.List;

/** What belongs to a platform and in which order it appears. */
@FunctionalInterface
public interface ProcessTable {

  /** Everything that happens at a start; the order in the list is the order on the screen. */
  List<Step> steps();

  default List<PlatformProcess> processes() {
    return steps().stream()
        .filter(PlatformProcess.class::isInstance)
        .map(PlatformProcess.class::cast)
        .toList();
  }

  default PlatformProcess named(String name) {
    return processes().stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new SandboxRefusal("No process is called " + name + "; there are: " + names()));
  }

  private String names() {
    return String.join(", ", processes().stream().map(PlatformProcess::name).toList());
  }
}
