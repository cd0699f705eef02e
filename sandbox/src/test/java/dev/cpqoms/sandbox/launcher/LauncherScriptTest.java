package dev.cpqoms.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.sandbox.process.Executables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A made-up machine has its own PATH, home and folder of JDKs; {@code doctor} tells what was found.
 */
class LauncherScriptTest {

  private static final List<String> TOOLS = List.of("dirname", "sed", "head", "sort", "readlink");

  @TempDir Path machine;

  private Path bin;
  private Path jdks;

  private record Said(int exit, String text) {}

  @BeforeEach
  void setUpTheMachine() throws IOException {
    bin = Files.createDirectories(machine.resolve("bin"));
    jdks = Files.createDirectories(machine.resolve("jvm"));
    for (String tool : TOOLS) {
      executable(bin.resolve(tool), "exec " + real(tool) + " \"$@\"");
    }
  }

  @Test
  void a_jdk_25_is_found_although_the_default_java_is_older() throws Exception {
    Path old = jdk(machine.resolve("default"), "17.0.9");
    Files.createSymbolicLink(bin.resolve("java"), old.resolve("bin/java"));
    Path wanted = jdk(jdks.resolve("temurin-25"), "25.0.1");
    maven("3.9.9");

    Said said = doctor(Map.of("JAVA_HOME", old.toString()));

    assertThat(said.exit()).isZero();
    assertThat(said.text()).contains("JDK    25 (" + wanted).contains("Maven  3.9.9");
  }

  @Test
  void a_jdk_is_found_in_the_folders_of_sdkman_and_of_editors() throws Exception {
    maven("3.8.7");
    Path sdkman = jdk(machine.resolve(".sdkman/candidates/java/25.0.1-tem"), "25.0.1");
    assertThat(doctor(Map.of()).text()).contains(sdkman.toString());

    Path deliberate = jdk(machine.resolve("elsewhere"), "26");
    assertThat(doctor(Map.of("CPQ_JAVA_HOME", deliberate.toString())).text())
        .contains(deliberate.toString());
  }

  @Test
  void java_on_the_path_is_followed_to_its_jdk() throws Exception {
    Path jdk = jdk(machine.resolve("usr/jdk"), "25");
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    maven("3.9.9");

    assertThat(doctor(Map.of()).text()).contains(jdk.toString());
  }

  @Test
  void without_a_jdk_25_it_says_so_and_where_it_looked() throws Exception {
    jdk(jdks.resolve("temurin-21"), "21.0.2");
    Files.createDirectories(jdks.resolve("jre-25/bin"));

    Said said = doctor(Map.of());

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text()).contains("No JDK 25 or newer was found").contains("CPQ_JAVA_HOME");
  }

  @Test
  void without_maven_it_says_so() throws Exception {
    jdk(jdks.resolve("temurin-25"), "25.0.1");

    Said said = doctor(Map.of());

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text()).contains("Maven is missing");
  }

  @Test
  void an_old_maven_is_refused_with_the_version_that_is_needed() throws Exception {
    jdk(jdks.resolve("temurin-25"), "25.0.1");
    maven("3.8.6");

    Said said = doctor(Map.of());

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text()).contains("Maven 3.8.6 is too old").contains("3.8.7");
  }

  private Said doctor(Map<String, String> more) throws Exception {
    Path script = Path.of(System.getProperty("cpq.root"), "cpq");
    ProcessBuilder builder =
        new ProcessBuilder(real("bash").toString(), script.toString(), "doctor")
            .redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", machine.toString());
    builder.environment().put("CPQ_JDK_FOLDERS", jdks.toString());
    builder.environment().putAll(more);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private static Path real(String tool) {
    return Executables.find(tool).orElseThrow();
  }

  private static Path jdk(Path home, String version) throws IOException {
    executable(home.resolve("bin/javac"), "exit 0");
    executable(home.resolve("bin/java"), "exit 0");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private void maven(String version) throws IOException {
    executable(bin.resolve("mvn"), "echo 'Apache Maven " + version + " (x)'");
  }

  private static void executable(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!" + real("bash") + "\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
