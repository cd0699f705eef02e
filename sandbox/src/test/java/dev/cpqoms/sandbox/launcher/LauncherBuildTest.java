package dev.cpqoms.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up checkout of one process, with a Maven that only makes its jars and says so. */
class LauncherBuildTest {

  @TempDir Path checkout;

  private Path source;

  @BeforeEach
  void setUpTheCheckout() throws IOException {
    Path script = Path.of(System.getProperty("cpq.root"), "cpq");
    executable(checkout.resolve("cpq"), Files.readString(script));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.createDirectories(checkout.resolve("workflow/src/main/java"));
    Files.writeString(checkout.resolve("workflow/process.properties"), "");
    source =
        Files.writeString(checkout.resolve("workflow/src/main/java/Main.java"), "class Main {}");
    executable(checkout.resolve("jdk/bin/javac"), "#!/bin/sh\n");
    executable(
        checkout.resolve("jdk/bin/java"), "#!/bin/sh\nfor a; do last=$a; done; echo ran $last\n");
    Files.writeString(checkout.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    executable(
        checkout.resolve("bin/mvn"),
        """
        #!/bin/sh
        [ "$1" = -version ] && { echo 'Apache Maven 3.9.9 (x)'; exit; }
        [ -f fail ] && { echo '[ERROR] it does not compile'; exit 1; }
        echo '[INFO] Building workflow 0.1.0-SNAPSHOT                             [1/1]'
        mkdir -p workflow/target sandbox/target && touch workflow/target/workflow.jar sandbox/target/sandbox.jar
        """);
  }

  @Test
  void the_first_start_builds_and_shows_its_progress() throws Exception {
    assertThat(cpq("up"))
        .contains("Building, because nothing is built yet")
        .contains("building workflow (1 of 1)")
        .endsWith("ran up\n");
  }

  @Test
  void nothing_is_built_when_nothing_has_changed() throws Exception {
    cpq("up");

    assertThat(cpq("up")).isEqualTo("ran up\n");
  }

  @Test
  void a_changed_source_and_a_lost_jar_are_reasons_to_build() throws Exception {
    cpq("up");
    changeTheSource();
    assertThat(cpq("up")).contains("Building, because workflow/src/main/java/Main.java changed");

    Files.delete(checkout.resolve("workflow/target/workflow.jar"));
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    assertThat(cpq("up")).contains("Building, because workflow has no jar");
  }

  @Test
  void a_running_platform_keeps_the_jars_it_runs_from() throws Exception {
    cpq("up");
    changeTheSource();
    thePlatformRuns();

    assertThat(cpq("up")).contains("Not building although").endsWith("ran up\n");
  }

  @Test
  void a_benchmark_builds_what_another_command_has_left_as_it_was() throws Exception {
    cpq("bench", "tasks");
    assertThat(cpq("bench", "tasks")).isEqualTo("ran tasks\n");
    Files.writeString(source, "class Main { }");
    cpq("up");

    assertThat(cpq("up")).isEqualTo("ran up\n");
    assertThat(cpq("bench", "tasks")).contains("Building, because").endsWith("ran tasks\n");
  }

  @Test
  void a_benchmark_does_not_measure_old_jars_beside_a_running_platform() throws Exception {
    cpq("bench", "tasks");
    thePlatformRuns();
    assertThat(cpq("bench", "tasks")).isEqualTo("ran tasks\n");

    changeTheSource();
    assertThat(cpq("bench", "tasks"))
        .contains("Not measuring: workflow/src/main/java/Main.java changed")
        .contains("./cpq down")
        .doesNotContain("ran tasks");
  }

  @Test
  void a_failed_build_says_why_and_starts_nothing() throws Exception {
    Files.writeString(checkout.resolve("fail"), "");

    assertThat(cpq("up")).contains("[ERROR] it does not compile").doesNotContain("ran up");
  }

  private void thePlatformRuns() throws IOException {
    Path run = Files.createDirectories(checkout.resolve(".sandbox/run"));
    long pid = ProcessHandle.current().pid();
    Files.writeString(run.resolve("workflow.json"), "{\n  \"pid\" : " + pid + "\n}\n");
  }

  private void changeTheSource() throws IOException {
    Instant later = InstantSource.system().instant().plusSeconds(5);
    Files.setLastModifiedTime(source, FileTime.from(later));
  }

  private String cpq(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("cpq").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CPQ_JAVA_HOME", checkout.resolve("jdk").toString());
    builder.environment().merge("PATH", "", (path, none) -> checkout.resolve("bin") + ":" + path);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static void executable(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
