package dev.cpqoms.workflow.engine;

import dev.cpqoms.fixtures.servers.EmbeddedServers;
import dev.cpqoms.sandbox.process.ChildProcess;
import dev.cpqoms.sandbox.server.ServerFiles;
import dev.cpqoms.sandbox.server.ZeebeServer;

/** A broker of one test's own, which may be killed and started again on its data. */
final class StoppableZeebe implements AutoCloseable {
  private final ZeebeServer server =
      new ZeebeServer(
          ServerFiles.located(), EmbeddedServers.folder("zeebe"), ZeebeServer.Ports.free());
  private final ChildProcess child = EmbeddedServers.start(server);

  String address() {
    return server.address();
  }

  void kill() {
    child.kill();
  }

  void start() {
    child.start();
  }

  @Override
  public void close() {
    child.kill();
  }
}
