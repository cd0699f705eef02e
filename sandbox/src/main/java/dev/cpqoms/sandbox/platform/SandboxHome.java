package dev.cpqoms.sandbox.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder {@code .sandbox}: everything the sandbox remembers, and nothing else. */
public record SandboxHome(Path root) {

  public Path data(String process) {
    return root.resolve("data").resolve(process);
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  public Path runFile(String process) {
    return root.resolve("run").resolve(process + ".json");
  }

  public Path ports() {
    return root.resolve("ports.json");
  }

  public Path lock() {
    return root.resolve("launcher.lock");
  }

  public Path passwords() {
    return root.resolve("secrets").resolve("passwords.json");
  }

  public Path issuerKey() {
    return root.resolve("secrets").resolve("issuer-key.json");
  }

  public Path jwks() {
    return root.resolve("tokens").resolve("jwks.json");
  }

  public Path serviceToken(String service) {
    return root.resolve("tokens").resolve(service + ".token");
  }

  public Path demoSummary() {
    return root.resolve("demo").resolve("summary.json");
  }

  /** Removes the state. Logs and lock of the running command stay until it ends. */
  public void erase() throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(lock()) && !file.equals(root)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
