package dev.cpqoms.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SourceShapeTest {

  private static final int LONGEST_TYPE = 200;
  private static final int LONGEST_METHOD = 40;

  @Test
  void sourcesAreFormatted() {
    List<Path> unformatted =
        Sources.all().parallelStream()
            .filter(file -> !isFormatted(file))
            .map(Platform.ROOT::relativize)
            .toList();
    assertThat(unformatted).as("CONTRIBUTING.md says how to format").isEmpty();
  }

  private static boolean isFormatted(Path file) {
    String source = Sources.read(file);
    try {
      String formatted = formatted(source);
      return formatted.equals(source) || rewritten(file, formatted);
    } catch (FormatterException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  @Test
  void anUnformattedSourceIsFound() throws FormatterException {
    String source = "class A{int b ;}\n";

    assertThat(formatted(source)).isNotEqualTo(source);
  }

  @Test
  void typesFitOnAFewScreens() {
    assertThat(Sources.main())
        .filteredOn(file -> Sources.read(file).lines().count() > LONGEST_TYPE)
        .as("types of more than %d lines", LONGEST_TYPE)
        .isEmpty();
  }

  @Test
  void methodsFitOnOneScreen() {
    assertThat(Methods.longerThan(LONGEST_METHOD, Sources.main().stream()))
        .as("methods of more than %d lines", LONGEST_METHOD)
        .isEmpty();
  }

  @Test
  void aLongMethodIsFound() {
    String method = "class A {\n  void b() {\n" + "    c();\n".repeat(LONGEST_METHOD) + "  }\n}\n";
    assertThat(Methods.longerThan(LONGEST_METHOD, "A.java", method)).hasSize(1);
  }

  @Test
  void everyPackageSaysWhyItExists() {
    assertThat(Sources.main().stream().map(Path::getParent).distinct())
        .allSatisfy(SourceShapeTest::hasPackageSentence);
  }

  @Test
  void aPackageWithoutSentenceIsFound() {
    Path bare = Platform.ROOT.resolve("docs");
    assertThatThrownBy(() -> hasPackageSentence(bare)).isInstanceOf(AssertionError.class);
  }

  private static void hasPackageSentence(Path folder) {
    Path info = folder.resolve("package-info.java");
    assertThat(Files.exists(info)).as("%s has a package-info", folder).isTrue();
    assertThat(Sources.read(Objects.requireNonNull(info))).contains("/**").contains("@NullMarked");
  }

  private static String formatted(String source) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(source);
  }

  /** Only a person who asks for it has sources rewritten; the build itself never does. */
  private static boolean rewritten(Path file, String formatted) {
    if (!Boolean.getBoolean("cpq.update")) {
      return false;
    }
    try {
      Files.writeString(file, formatted);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
