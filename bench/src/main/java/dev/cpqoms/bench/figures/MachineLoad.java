package dev.cpqoms.bench.figures;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How busy the machine is, with neighbours and all: without it no figure can be judged. */
public record MachineLoad(int processors, double average) {
  public static MachineLoad now() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new MachineLoad(system.getAvailableProcessors(), system.getSystemLoadAverage());
  }

  /** Work that waits for or uses a processor, per processor. */
  public double perProcessor() {
    return average / processors;
  }

  public String words() {
    return average < 0
        ? "load unknown, %d processors".formatted(processors)
        : String.format(
            Locale.ROOT,
            "load %.1f on %d processors (%.1f each)",
            average,
            processors,
            perProcessor());
  }
}
