package dev.cpqoms.blocks.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the key that was probably meant. */
final class Spelling {
  private Spelling() {}

  static Optional<String> closest(String written, Collection<String> known) {
    int tolerance = Math.max(2, written.length() / 4);
    return known.stream()
        .filter(key -> distance(written, key) <= tolerance)
        .min(Comparator.comparingInt((String key) -> distance(written, key)).thenComparing(k -> k));
  }

  /** Levenshtein distance with two rows. */
  static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
