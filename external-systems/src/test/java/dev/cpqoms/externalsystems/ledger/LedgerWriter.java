package dev.cpqoms.externalsystems.ledger;

import java.io.IOException;
import java.nio.file.Path;

/** The child of {@link LedgerSurvivesKillTest}: prints each key after its effect was confirmed. */
final class LedgerWriter {

  private static final int ENOUGH = 1_000_000;

  private LedgerWriter() {}

  public static void main(String[] args) throws IOException {
    try (EffectLedger ledger = EffectLedger.open(Path.of(args[0]))) {
      for (int i = 0; i < ENOUGH; i++) {
        ledger.record(EffectLedgerTest.reservation("k" + i, "h"));
        System.out.println("k" + i);
        System.out.flush();
      }
    }
  }
}
