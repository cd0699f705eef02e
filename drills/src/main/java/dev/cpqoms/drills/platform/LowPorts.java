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

  private LowPorts() {}

  static PortMap free() {
    Map<PortName, Integer> numbers = new EnumMap<>(PortName.class);
    int port = LOWEST + (int) (ProcessHandle.current().pid() % 100) * 100;
    for (PortName name : PortName.values()) {
      while (!Loopback.isFree(port)) {
        port++;
      }
      numbers.put(name, port++);
    }
    return new PortMap(numbers);
  }
}
