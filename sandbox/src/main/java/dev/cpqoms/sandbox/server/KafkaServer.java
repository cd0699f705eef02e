package dev.cpqoms.sandbox.server;

import dev.cpqoms.sandbox.process.Executables;
import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Program;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One Kafka node that is broker and controller. Topics come from the manifest, never by themselves.
 */
public record KafkaServer(
    ServerFiles files, Path data, int port, int controllerPort, Compilers compilers)
    implements Program {

  private static final String CLUSTER_ID = "Y3BxLW9tcy1zYW5kYm94MA";

  public KafkaServer {
    int[] chosen = Loopback.portsOrFree(port, controllerPort);
    port = chosen[0];
    controllerPort = chosen[1];
  }

  /** One that starts quickly. */
  public KafkaServer(ServerFiles files, Path data, int port, int controllerPort) {
    this(files, data, port, controllerPort, Compilers.QUICK);
  }

  public String bootstrap() {
    return Loopback.HOST + ":" + port;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(data);
    Files.writeString(propertiesFile(), properties());
    files.archive("kafka").refresh(ownClasses());
  }

  @Override
  public Launch launch() {
    Path own = ownClasses();
    List<String> command =
        new ArrayList<>(
            List.of(
                Executables.java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(compilers.options());
    if (Files.isRegularFile(own)) {
      command.addAll(files.archive("kafka").options());
    }
    command.addAll(List.of("-cp", files.kafkaClassPath() + File.pathSeparator + own));
    command.addAll(List.of(KafkaLauncher.class.getName(), propertiesFile().toString(), CLUSTER_ID));
    return new Launch(command, Map.of(), data, data.resolve("kafka.log"));
  }

  @Override
  public boolean isReady() {
    return Loopback.kafkaAnswers(port);
  }

  private Path propertiesFile() {
    return data.toAbsolutePath().resolve("server.properties");
  }

  private String properties() {
    String broker = "PLAINTEXT://" + bootstrap();
    String controller = Loopback.HOST + ":" + controllerPort;
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@%2$s
    controller.listener.names=CONTROLLER
    listeners=%1$s,CONTROLLER://%2$s
    advertised.listeners=%1$s
    listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
    log.dirs=%3$s
    auto.create.topics.enable=false
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=4
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    group.coordinator.threads=1
    num.network.threads=2
    num.io.threads=4
    # how long a killed broker's place stays taken; 9 s by default
    broker.session.timeout.ms=5000
    broker.heartbeat.interval.ms=1000
    # 128 MB of heap by default
    log.cleaner.dedupe.buffer.size=4194304
    """
        .formatted(broker, controller, data.toAbsolutePath().resolve("log"));
  }

  private static Path ownClasses() {
    try {
      return Path.of(
          KafkaLauncher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
