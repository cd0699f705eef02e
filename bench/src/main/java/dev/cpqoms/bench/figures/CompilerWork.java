package dev.cpqoms.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processor time that the compilers of running JVMs have used, as Linux counts it per thread
 * (see proc(5)). Compiling is what a program costs once; while it goes on, what the program costs
 * for good cannot be measured on a machine with few processors.
 */
public record CompilerWork(List<Long> pids) {

  /** Linux reports processor time in hundredths of a second, whatever the kernel counts in. */
  private static final Duration TICK = Duration.ofMillis(10);

  private static final int USER_TIME = 11;

  /** What all of them have used since they were started. */
  public Duration soFar() {
    return TICK.multipliedBy(pids.stream().mapToLong(CompilerWork::ticks).sum());
  }

  private static long ticks(long pid) {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads.map(thread -> read(thread.resolve("stat"))).mapToLong(CompilerWork::of).sum();
    } catch (IOException e) {
      throw new UncheckedIOException("process " + pid + " is not there", e);
    }
  }

  private static String read(Path stat) {
    try {
      return Files.readString(stat);
    } catch (IOException _) {
      return ""; // the thread has ended in between
    }
  }

  /**
   * User and system time of a compiler's thread, 0 of any other: {@code 42 (C2 CompilerThre) S 1
   * …}.
   */
  static long of(String stat) {
    int nameEnds = stat.lastIndexOf(") ");
    if (nameEnds < 0 || !stat.substring(0, nameEnds).matches("\\d+ \\(C[12] Compiler.*")) {
      return 0;
    }
    String[] after = stat.substring(nameEnds + 2).split(" ", USER_TIME + 3);
    return Long.parseLong(after[USER_TIME]) + Long.parseLong(after[USER_TIME + 1]);
  }
}
