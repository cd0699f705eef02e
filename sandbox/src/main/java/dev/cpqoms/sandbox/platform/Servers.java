package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.platform.PlatformProcess.Tier;
import dev.cpqoms.sandbox.process.Program;
import dev.cpqoms.sandbox.server.Compilers;
import dev.cpqoms.sandbox.server.EngineExporter;
import dev.cpqoms.sandbox.server.KafkaServer;
import dev.cpqoms.sandbox.server.PostgresServer;
import dev.cpqoms.sandbox.server.RedisServer;
import dev.cpqoms.sandbox.server.ZeebeServer;
import java.util.List;

/** The server half of the process table. */
record Servers(Sandbox sandbox, Compilers compilers) {
  private static final String ENGINE_EXPORTER = "engine-exporter";

  List<PlatformProcess> all() {
    return List.of(
        server(postgres(), PortName.POSTGRES),
        server(kafka(), PortName.KAFKA, PortName.KAFKA_CONTROLLER),
        server(redis(), PortName.REDIS),
        server(
            zeebe(),
            PortName.ZEEBE,
            PortName.ZEEBE_COMMAND,
            PortName.ZEEBE_INTERNAL,
            PortName.ZEEBE_HTTP,
            PortName.ZEEBE_MANAGEMENT));
  }

  PostgresServer postgres() {
    return new PostgresServer(
        sandbox.servers(),
        sandbox.home().data("postgres"),
        sandbox.ports().of(PortName.POSTGRES),
        sandbox.passwords().admin(),
        PostgresServer.Durability.DURABLE);
  }

  private KafkaServer kafka() {
    return new KafkaServer(
        sandbox.servers(),
        sandbox.home().data("kafka"),
        sandbox.ports().of(PortName.KAFKA),
        sandbox.ports().of(PortName.KAFKA_CONTROLLER),
        compilers);
  }

  private RedisServer redis() {
    return new RedisServer(
        sandbox.servers(), sandbox.home().data("redis"), sandbox.ports().of(PortName.REDIS));
  }

  private ZeebeServer zeebe() {
    PortMap ports = sandbox.ports();
    return new ZeebeServer(
        sandbox.servers(),
        sandbox.home().data("zeebe"),
        new ZeebeServer.Ports(
            ports.of(PortName.ZEEBE),
            ports.of(PortName.ZEEBE_MANAGEMENT),
            ports.of(PortName.ZEEBE_COMMAND),
            ports.of(PortName.ZEEBE_INTERNAL),
            ports.of(PortName.ZEEBE_HTTP)),
        new EngineExporter(
            sandbox.jar(ENGINE_EXPORTER),
            sandbox.addresses().http(PortName.WORKFLOW),
            sandbox.home().serviceToken(ENGINE_EXPORTER)),
        compilers);
  }

  private static PlatformProcess server(Program program, PortName... ports) {
    return new PlatformProcess(program, Tier.SERVER, List.of(ports), List.of());
  }
}
