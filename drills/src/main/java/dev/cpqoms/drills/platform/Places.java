package dev.cpqoms.drills.platform;

import dev.cpqoms.drills.snapshot.DatabaseAccess;
import dev.cpqoms.drills.snapshot.PlatformAddresses;
import dev.cpqoms.sandbox.journey.Story;
import dev.cpqoms.sandbox.platform.Passwords;
import dev.cpqoms.sandbox.platform.PortName;
import dev.cpqoms.sandbox.platform.Sandbox;
import dev.cpqoms.sandbox.platform.SandboxHome;
import dev.cpqoms.sandbox.server.Login;
import dev.cpqoms.sandbox.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a sandbox has its state, its ports and its evidence. */
final class Places {

  private Places() {}

  /** One on ports of its own. */
  static Sandbox sandbox(Path checkout, Path state) throws IOException {
    SandboxHome home = new SandboxHome(state.toAbsolutePath().normalize());
    return new Sandbox(
        checkout.toAbsolutePath().normalize(),
        home,
        ServerFiles.located(),
        LowPorts.free(),
        Passwords.keptIn(home));
  }

  static PlatformAddresses of(Sandbox sandbox) {
    return new PlatformAddresses(
        database(sandbox, "quote", "support"),
        database(sandbox, "order", "support"),
        database(sandbox, "workflow", "support"),
        sandbox.addresses().kafkaBootstrap(),
        sandbox.addresses().redis(),
        sandbox.addresses().zeebe(),
        sandbox.addresses().http(PortName.EXTERNAL_SYSTEMS),
        sandbox.home().logs(),
        Story.TENANTS);
  }

  static DatabaseAccess database(Sandbox sandbox, String service, String duty) {
    Login login = sandbox.passwords().login(service, duty);
    String url = sandbox.addresses().jdbcUrl(service);
    return new DatabaseAccess(service, url, login.user(), login.password());
  }

  static MetricsPage metrics(Sandbox sandbox, PortName process, String path) {
    return new MetricsPage(sandbox.addresses().http(process).resolve(path));
  }

  /** What a drill did is told by the logs, when the state has gone long ago. */
  static void keepLogs(Sandbox sandbox) throws IOException {
    Path logs = sandbox.home().logs();
    if (Files.isDirectory(logs)) {
      Path root = sandbox.home().root();
      Files.move(logs, root.resolveSibling(root.getFileName() + "-logs"));
    }
  }
}
