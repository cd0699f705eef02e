package dev.cpqoms.bench;

import dev.cpqoms.bench.figures.Report;
import dev.cpqoms.bench.platform.QuotePlatform;
import java.nio.file.Path;

/** A question that the quote service and its servers are enough for. */
public interface QuoteBenchmark extends Benchmark {

  Report run(QuotePlatform platform) throws Exception;

  @Override
  default Report run(Path checkout) throws Exception {
    try (QuotePlatform platform = QuotePlatform.start(checkout)) {
      return run(platform);
    }
  }
}
