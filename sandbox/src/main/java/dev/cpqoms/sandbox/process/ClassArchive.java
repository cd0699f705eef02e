package dev.cpqoms.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM's archive of loaded classes (CDS), which cuts the processor time of a start to a third. The
 * class path has to consist of jars. The JVM ignores an archive that does not fit, but it replaces
 * none that was made for other jars: that is done here.
 */
public record ClassArchive(Path file, Use use) {

  /** What a process does with its archive. */
  public enum Use {
    NONE,
    /** Takes it when it is there. */
    READ,
    /** Makes it at its orderly end, which costs time at the start and at the end. */
    RECORD
  }

  public List<String> options() {
    List<String> read = List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:aot=off");
    return switch (use) {
      case NONE -> List.of();
      case READ -> Files.exists(file) ? read : List.of();
      case RECORD ->
          Stream.concat(read.stream(), Stream.of("-XX:+AutoCreateSharedArchive")).toList();
    };
  }

  public ClassArchive with(Use other) {
    return new ClassArchive(file, other);
  }

  /**
   * Removes an archive that is older than a jar of the class path, so that a new one is recorded.
   */
  public void refresh(Path... jarsAndFolders) throws IOException {
    if (use != Use.RECORD || !Files.exists(file)) {
      return;
    }
    for (Path place : jarsAndFolders) {
      if (hasNewer(place)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private boolean hasNewer(Path place) throws IOException {
    if (!Files.exists(place) || !Files.exists(file)) {
      return false;
    }
    long made = Files.getLastModifiedTime(file).toMillis();
    try (Stream<Path> jars = Files.walk(place, 1)) {
      return jars.anyMatch(jar -> jar.toFile().lastModified() > made);
    }
  }
}
