package dev.cpqoms.sandbox.server;

import dev.cpqoms.sandbox.process.Executables;
import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Program;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One Zeebe broker with its embedded gateway and a single partition.
 *
 * @param exporter null when nobody wants to hear of its facts
 */
public record ZeebeServer(
    ServerFiles files,
    Path data,
    Ports ports,
    @Nullable EngineExporter exporter,
    Compilers compilers)
    implements Program {

  private static final Pattern LEADER = Pattern.compile("\"role\":\\s*\"leader\"");

  /** The gateway is what clients use; the others are the broker's own. 0 means a free port. */
  public record Ports(int gateway, int management, int command, int internal, int http) {
    public Ports {
      int[] chosen = Loopback.portsOrFree(gateway, management, command, internal, http);
      gateway = chosen[0];
      management = chosen[1];
      command = chosen[2];
      internal = chosen[3];
      http = chosen[4];
    }

    public static Ports free() {
      return new Ports(0, 0, 0, 0, 0);
    }
  }

  /** A broker that keeps its facts to itself. */
  public ZeebeServer(ServerFiles files, Path data, Ports ports) {
    this(files, data, ports, null, Compilers.QUICK);
  }

  /** The same broker with an exporter. */
  public ZeebeServer with(EngineExporter chosen) {
    return new ZeebeServer(files, data, ports, chosen, compilers);
  }

  public String address() {
    return "http://" + Loopback.HOST + ":" + ports.gateway();
  }

  public URI readiness() {
    return URI.create(
        "http://" + Loopback.HOST + ":" + ports.management() + "/actuator/health/readiness");
  }

  @Override
  public String name() {
    return "zeebe";
  }

  @Override
  public Launch launch() {
    Path home = files.zeebeHome();
    List<String> command =
        new ArrayList<>(
            List.of(
                Executables.java().toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dapp.home=" + home,
                "-Dbasedir=" + home));
    command.addAll(compilers.options());
    command.addAll(files.archive("zeebe").options());
    // The distribution has its config folder on the class path, which an archive does not allow.
    command.add("-Dspring.config.additional-location=file:" + home + "/config/");
    command.add("-Dlog4j2.configurationFile=" + home + "/config/log4j2.xml");
    command.addAll(List.of("-cp", home + "/lib/*", "io.camunda.application.StandaloneBroker"));
    return new Launch(command, environment(), data, data.resolve("zeebe.log"));
  }

  /** Up, and the gateway knows the leader of the partition: before that it refuses commands. */
  @Override
  public boolean isReady() {
    return Loopback.httpAnswers(readiness()) && Loopback.httpAnswersWith(topology(), LEADER);
  }

  private URI topology() {
    return URI.create("http://" + Loopback.HOST + ":" + ports.http() + "/v2/topology");
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(settings());
    if (exporter != null) {
      environment.putAll(exporter.environment());
    }
    return environment;
  }

  private Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry(
            "ZEEBE_BROKER_DATA_DIRECTORY", data.toAbsolutePath().resolve("broker").toString()),
        Map.entry("ZEEBE_BROKER_NETWORK_HOST", Loopback.HOST),
        Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", Loopback.HOST),
        Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(ports.gateway())),
        Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(ports.command())),
        Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(ports.internal())),
        Map.entry("SERVER_ADDRESS", Loopback.HOST),
        Map.entry("SERVER_PORT", Integer.toString(ports.http())),
        Map.entry("MANAGEMENT_SERVER_ADDRESS", Loopback.HOST),
        Map.entry("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management())),
        Map.entry("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB"),
        Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "300MB"),
        Map.entry("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "150MB"),
        Map.entry("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB"),
        Map.entry("ZEEBE_LOG_LEVEL", "warn"));
  }
}
