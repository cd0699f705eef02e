package dev.cpqoms.sandbox.platform;

import dev.cpqoms.sandbox.process.ClassArchive;
import dev.cpqoms.sandbox.process.Executables;
import dev.cpqoms.sandbox.process.Launch;
import dev.cpqoms.sandbox.process.Program;
import dev.cpqoms.sandbox.server.Loopback;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process of the platform: one jar with its settings, in a working folder of its own. */
public record ServiceProgram(
    Path jar,
    Path workFolder,
    List<String> javaOptions,
    ClassArchive archive,
    Map<String, String> settings,
    URI address)
    implements Program {

  public ServiceProgram {
    javaOptions = List.copyOf(javaOptions);
    settings = Map.copyOf(settings);
  }

  @Override
  public String name() {
    return jar.getFileName().toString().replaceFirst("\\.jar$", "");
  }

  @Override
  public void prepare() throws IOException {
    if (!Files.exists(jar)) {
      throw new SandboxRefusal(jar + " is missing; build it with: mvn package -DskipTests");
    }
    Files.createDirectories(workFolder.resolve("tmp"));
    archive.refresh(jar, jar.resolveSibling("lib"));
  }

  @Override
  public Launch launch() {
    List<String> command = new ArrayList<>();
    command.add(Executables.java().toString());
    command.addAll(javaOptions);
    command.addAll(archive.options());
    command.add("-Djava.io.tmpdir=" + workFolder.resolve("tmp"));
    command.addAll(List.of("-jar", jar.toString()));
    return new Launch(command, settings, workFolder, workFolder.resolve(name() + ".log"));
  }

  @Override
  public boolean isReady() {
    return Loopback.httpAnswers(address.resolve("/health/ready"));
  }
}
