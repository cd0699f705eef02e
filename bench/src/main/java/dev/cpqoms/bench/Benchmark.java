package dev.cpqoms.bench;

import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.platform.QuotePlatform;

/** One question and how it is measured. */
public interface Benchmark {
  String name();

  /** What the figures answer, in one sentence. */
  String question();

  Report run(QuotePlatform platform) throws Exception;
}
