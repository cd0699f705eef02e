package dev.cpqoms.externalsystems.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child process records as fast as it can and is killed; what it had confirmed must be there. */
class LedgerSurvivesKillTest {

  private static final int CONFIRMED_BEFORE_KILL = 200;

  @TempDir Path folder;

  @Test
  void everyConfirmedEffectSurvivesKillNine() throws Exception {
    Path file = folder.resolve("ledger.jsonl");
    Process child = startChild(file);
    List<String> confirmed = new ArrayList<>();
    try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null) {
        confirmed.add(line);
        if (confirmed.size() == CONFIRMED_BEFORE_KILL) {
          // Not Process.destroyForcibly: it would close the stream that is still to be read.
          child.toHandle().destroyForcibly();
        }
        line = output.readLine();
      }
    }
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(confirmed).hasSizeGreaterThanOrEqualTo(CONFIRMED_BEFORE_KILL);

    try (EffectLedger ledger = EffectLedger.open(file)) {
      List<String> kept =
          ledger.lines(Optional.empty()).stream().map(LedgerLine::idempotencyKey).toList();
      assertThat(kept).containsAll(confirmed.subList(0, confirmed.size() - 1));
    }
  }

  private static Process startChild(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LedgerWriter.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
