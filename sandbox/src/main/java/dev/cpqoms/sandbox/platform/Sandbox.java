package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.process.ClassArchive;
import dev.cpqoms.sandbox.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What one sandbox is made of: the built modules, the state folder, the servers, ports and
 * passwords.
 */
public record Sandbox(
    Path modules, SandboxHome home, ServerFiles servers, PortMap ports, Passwords passwords) {

  /**
   * The sandbox of a checkout: state in {@code .sandbox}, servers where the build unpacked them.
   */
  public static Sandbox of(Path checkout, Map<String, String> environment) throws IOException {
    SandboxHome home = new SandboxHome(checkout.resolve(".sandbox").toAbsolutePath().normalize());
    return new Sandbox(
        checkout.toAbsolutePath().normalize(),
        home,
        ServerFiles.located(),
        PortMap.of(home, environment),
        Passwords.keptIn(home));
  }

  /** The runnable jar of a process; its libraries lie beside it. */
  public Path jar(String module) {
    return modules.resolve(module).resolve("target").resolve(module + ".jar");
  }

  public Addresses addresses() {
    return new Addresses(ports);
  }

  ClassArchive archive(String module) {
    return new ClassArchive(jar(module).resolveSibling(module + ".jsa"), servers.archives());
  }

  /** The same sandbox for a platform that is going to stay. */
  public Sandbox recordingArchives() {
    return new Sandbox(modules, home, servers.recordingArchives(), ports, passwords);
  }
}
