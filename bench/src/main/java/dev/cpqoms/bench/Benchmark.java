package dev.cpqoms.bench;

import dev.cpqoms.bench.figures.Report;
import java.nio.file.Path;

/** One question and how it is measured. */
public interface Benchmark {
  String name();

  /** What the figures answer, in one sentence. */
  String question();

  /**
   * Starts what it measures, measures, and stops it.
   *
   * @param checkout where the modules are built
   */
  Report run(Path checkout) throws Exception;
}
