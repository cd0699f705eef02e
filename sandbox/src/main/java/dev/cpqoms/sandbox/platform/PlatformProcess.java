package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.process.Program;
import java.util.List;

/** A row of the process table. The first port is the one that others talk to. */
public record PlatformProcess(Program program, Tier tier, List<PortName> ports, List<String> after)
    implements Step {

  /** Tiers end in reverse order, so that work in flight can still be finished below. */
  public enum Tier {
    /** PostgreSQL, Kafka, Redis, Zeebe. */
    SERVER,
    /** Own or simulate business truth. */
    SERVICE,
    /** Move work through the services. */
    DRIVER
  }

  public PlatformProcess {
    ports = List.copyOf(ports);
    after = List.copyOf(after);
  }

  @Override
  public String name() {
    return program.name();
  }

  /** The same process, waiting for nothing. */
  PlatformProcess atOnce() {
    return new PlatformProcess(program, tier, ports, List.of());
  }
}
