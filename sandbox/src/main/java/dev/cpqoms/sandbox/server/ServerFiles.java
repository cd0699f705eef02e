package dev.cpqoms.sandbox.server;

import dev.cpqoms.sandbox.process.ClassArchive;
import dev.cpqoms.sandbox.process.Executables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the build unpacked the servers: the {@code target} folder of module {@code
 * sandbox/servers}.
 */
public record ServerFiles(Path root, ClassArchive.Use archives) {

  private static final String PROPERTY = "cpq.servers";

  /** The folder named by system property {@code cpq.servers}. */
  public static ServerFiles located() {
    String folder = System.getProperty(PROPERTY);
    if (folder == null) {
      throw new IllegalStateException(
          "System property "
              + PROPERTY
              + " names no folder with the unpacked servers; the build passes it to tests, ./cpq to"
              + " the launcher");
    }
    return new ServerFiles(Path.of(folder).toAbsolutePath(), ClassArchive.Use.READ);
  }

  /** For a platform that is going to stay: the next start shall be a quick one. */
  public ServerFiles recordingArchives() {
    return new ServerFiles(root, ClassArchive.Use.RECORD);
  }

  public String kafkaClassPath() {
    return existing(root.resolve("kafka/lib")) + "/*";
  }

  public Path zeebeHome() {
    return only(root.resolve("zeebe"), name -> name.startsWith("camunda-zeebe-"));
  }

  public Path redisBinary() {
    String system = isMac() ? "darwin" : "linux";
    String suffix = "-" + system + "-" + (isArm() ? "arm64" : "amd64");
    return only(root.resolve("redis"), name -> name.endsWith(suffix));
  }

  public Path openTelemetryAgent() {
    return existing(root.resolve("otel/opentelemetry-javaagent.jar"));
  }

  /** Of a server on the JVM. */
  ClassArchive archive(String server) {
    return new ClassArchive(root.resolve(server).resolve(server + ".jsa"), archives);
  }

  /** Unpacked at first use, because the artifact holds a compressed archive in an archive. */
  public Path postgresHome() {
    Path home = root.resolve("postgres/server");
    synchronized (ServerFiles.class) {
      if (!Files.isDirectory(home)) {
        unpackOnce(only(root.resolve("postgres"), name -> name.endsWith(".txz")), home);
      }
    }
    return home;
  }

  private static void unpackOnce(Path archive, Path home) {
    Path lockFile = home.resolveSibling("unpack.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid() && !Files.isDirectory(home)) {
        Path half = Files.createTempDirectory(home.getParent(), "unpacking");
        Executables.run(
            List.of("tar", "-xJf", archive.toString(), "--no-same-owner", "-C", half.toString()));
        Executables.run(List.of("chmod", "-R", "go+rX", half.toString()));
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot unpack " + archive, failure);
    }
  }

  private static Path only(Path folder, Predicate<String> wanted) {
    try (Stream<Path> entries = Files.list(existing(folder))) {
      return entries
          .filter(entry -> wanted.test(entry.getFileName().toString()))
          .findFirst()
          .orElseThrow(() -> missing(folder));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw missing(path);
    }
    return path;
  }

  private static IllegalStateException missing(Path path) {
    return new IllegalStateException(
        path + " has not what the server needs; run: mvn -pl sandbox/servers package");
  }

  private static boolean isMac() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }

  private static boolean isArm() {
    return System.getProperty("os.arch", "").equals("aarch64");
  }
}
