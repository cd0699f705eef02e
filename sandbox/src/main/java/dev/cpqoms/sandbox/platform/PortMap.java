package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.server.Loopback;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The port numbers of one sandbox: defaults, what an earlier start was told, and the environment,
 * in rising order.
 */
public record PortMap(Map<PortName, Integer> numbers) {

  public PortMap {
    numbers = Map.copyOf(numbers);
  }

  public static PortMap of(SandboxHome home, Map<String, String> environment) throws IOException {
    Map<PortName, Integer> numbers = new EnumMap<>(PortName.class);
    Map<String, Integer> remembered = remembered(home);
    List<String> mistakes = new ArrayList<>();
    for (PortName name : PortName.values()) {
      int number = remembered.getOrDefault(name.name(), name.standard());
      String wanted = environment.get(name.variable());
      numbers.put(name, wanted == null ? number : parsed(name, wanted, mistakes));
    }
    if (!mistakes.isEmpty()) {
      throw new SandboxRefusal(String.join("\n", mistakes));
    }
    return new PortMap(numbers);
  }

  /** Keeps the choice, so that later commands need no variables. */
  public void remember(SandboxHome home) throws IOException {
    Map<String, Integer> changed = new HashMap<>();
    numbers.forEach(
        (name, number) -> {
          if (number != name.standard()) {
            changed.put(name.name(), number);
          }
        });
    Files.createDirectories(home.ports().getParent());
    SandboxJson.write(home.ports(), changed);
  }

  public int of(PortName name) {
    return numbers.getOrDefault(name, name.standard());
  }

  public Map<String, Integer> of(List<PortName> names) {
    Map<String, Integer> chosen = new TreeMap<>();
    names.forEach(name -> chosen.put(name.name(), of(name)));
    return chosen;
  }

  public URI http(PortName name) {
    return URI.create("http://" + Loopback.HOST + ":" + of(name));
  }

  private static Map<String, Integer> remembered(SandboxHome home) throws IOException {
    Map<String, Integer> remembered = new HashMap<>();
    if (Files.exists(home.ports())) {
      SandboxJson.read(home.ports(), Map.class)
          .forEach((name, number) -> remembered.put((String) name, (Integer) number));
    }
    return remembered;
  }

  private static int parsed(PortName name, String text, List<String> mistakes) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) < 65536) {
      return Integer.parseInt(text);
    }
    mistakes.add(name.variable() + " is no port number: " + text);
    return 0;
  }
}
