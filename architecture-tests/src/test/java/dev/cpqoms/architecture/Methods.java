package dev.cpqoms.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures methods as the compiler sees them. */
final class Methods {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private Methods() {}

  static Stream<String> longerThan(int lines, Stream<Path> files) {
    return longerThan(lines, files.map(Methods::text).toList());
  }

  static Stream<String> longerThan(int lines, String name, String source) {
    return longerThan(lines, List.of(text(name, source)));
  }

  /** One task reads all sources: to set one up takes longer than to parse a file. */
  private static Stream<String> longerThan(int lines, List<JavaFileObject> sources) {
    JavacTask task =
        (JavacTask) COMPILER.getTask(null, null, ignored -> {}, List.of(), null, sources);
    List<Measured> found = new ArrayList<>();
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new MethodScanner(unit, positions, found).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().filter(method -> method.lines() > lines).map(Measured::toString);
  }

  /** A method and the number of lines from its first modifier to its last brace. */
  private record Measured(String file, String name, long lines) {
    @Override
    public String toString() {
      return file + "#" + name + ": " + lines + " lines";
    }
  }

  private static JavaFileObject text(Path file) {
    return text(Platform.ROOT.relativize(file).toString(), Sources.read(file));
  }

  private static JavaFileObject text(String name, String source) {
    return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static final class MethodScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Measured> found;

    MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Measured> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      found.add(
          new Measured(
              unit.getSourceFile().getName(), method.getName().toString(), last - first + 1));
      return super.visitMethod(method, nothing);
    }
  }
}
