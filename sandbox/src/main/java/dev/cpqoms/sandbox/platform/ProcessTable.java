package dev.cpqoms.sandbox.platform;

import java.util.List;

/** Everything that happens at a start; the order in the list is the order on the screen. */
public record ProcessTable(List<Step> steps) {

  public ProcessTable {
    steps = List.copyOf(steps);
  }

  public List<PlatformProcess> processes() {
    return steps.stream()
        .filter(PlatformProcess.class::isInstance)
        .map(PlatformProcess.class::cast)
        .toList();
  }

  public PlatformProcess named(String name) {
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
