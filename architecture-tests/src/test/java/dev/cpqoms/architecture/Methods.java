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

  static Stream<String> longerThan(int lines, Path file) {
    return longerThan(lines, Platform.ROOT.relativize(file).toString(), Sources.read(file));
  }

  static Stream<String> longerThan(int lines, String name, String source) {
    return measured(name, source).stream()
        .filter(method -> method.lines() > lines)
        .map(method -> name + "#" + method.name() + ": " + method.lines() + " lines");
  }

  static List<Measured> measured(String name, String source) {
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(
                null, null, ignored -> {}, List.of(), null, List.of(text(name, source)));
    List<Measured> found = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        new MethodScanner(unit, Trees.instance(task).getSourcePositions(), found).scan(unit, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return found;
  }

  /** A method and the number of lines from its first modifier to its last brace. */
  record Measured(String name, long lines) {}

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
      found.add(new Measured(method.getName().toString(), last - first + 1));
      return super.visitMethod(method, nothing);
    }
  }
}
