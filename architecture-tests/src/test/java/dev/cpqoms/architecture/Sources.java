package dev.cpqoms.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Java files of the repository, generated ones left out. */
final class Sources {

  private Sources() {}

  static List<Path> all() {
    return under(Platform.ROOT, "/src/");
  }

  static List<Path> main() {
    return under(Platform.ROOT, "/src/main/");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static List<Path> under(Path root, String part) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Collecting(part, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  /** Does not enter what a build or a running process may be changing meanwhile. */
  private static final class Collecting extends SimpleFileVisitor<Path> {

    private static final Set<String> CLOSED = Set.of("target", ".git");

    private final String part;
    private final List<Path> found;

    private Collecting(String part, List<Path> found) {
      this.part = part;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return CLOSED.contains(String.valueOf(directory.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".java") && file.toString().contains(part)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
