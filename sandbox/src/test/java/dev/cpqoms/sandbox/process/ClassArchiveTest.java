package dev.cpqoms.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cpqoms.sandbox.process.ClassArchive.Use;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

  @TempDir Path folder;

  private Path file;
  private Path lib;
  private Path jar;

  @BeforeEach
  void anArchiveOfOneJar() throws Exception {
    lib = Files.createDirectories(folder.resolve("lib"));
    jar = Files.writeString(lib.resolve("a.jar"), "");
    file = Files.writeString(folder.resolve("a.jsa"), "");
    age(lib, 1000);
    age(jar, 1000);
    age(file, 2000);
  }

  @Test
  void an_archive_younger_than_its_jars_stays() throws Exception {
    new ClassArchive(file, Use.RECORD).refresh(lib);

    assertThat(file).exists();
  }

  @Test
  void an_archive_older_than_a_jar_makes_room_for_a_new_one() throws Exception {
    age(jar, 3000);

    new ClassArchive(file, Use.RECORD).refresh(lib);

    assertThat(file).doesNotExist();
  }

  @Test
  void who_only_reads_removes_nothing() throws Exception {
    age(jar, 3000);

    new ClassArchive(file, Use.READ).refresh(lib);

    assertThat(file).exists();
  }

  @Test
  void a_missing_archive_is_not_asked_for_by_a_reader() {
    ClassArchive missing = new ClassArchive(folder.resolve("b.jsa"), Use.READ);

    assertThat(missing.options()).isEmpty();
    assertThat(missing.with(Use.RECORD).options()).contains("-XX:+AutoCreateSharedArchive");
    assertThat(missing.with(Use.NONE).options()).isEmpty();
  }

  private static void age(Path path, long millis) throws Exception {
    Files.setLastModifiedTime(path, FileTime.fromMillis(millis));
  }
}
