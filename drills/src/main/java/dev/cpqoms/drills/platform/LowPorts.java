package dev.cpqoms.drills.platform;

import dev.cpqoms.sandbox.platform.PortMap;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.server.Loopback;
import java.util.EnumMap;
import java.util.Map;

/**
 * Ports below the range that the system gives to clients: while a killed process is away, a client
 * that keeps trying could otherwise be given the very port, and connect to itself.
 */
final class LowPorts {

  private static final int LOWEST = 20_000;

  /** Platforms of one JVM are started side by side: none is given what another is about to open. */
  private static int next = LOWEST + (int) (ProcessHandle.current().pid() % 100) * 100;

  private LowPorts() {}

  static synchronized PortMap free() {
    Map<PortName, Integer> numbers = new EnumMap<>(PortName.class);
    for (PortName name : PortName.values()) {
      while (!Loopback.isFree(next)) {
        next++;
      }
      numbers.put(name, next++);
    }
    return new PortMap(numbers);
  }
}
