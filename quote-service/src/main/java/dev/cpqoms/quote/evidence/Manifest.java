package dev.cpqoms.quote.evidence;

import dev.cpqoms.blocks.json.Hashes;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What a package is about, and every other file in it with its hash.
 *
 * @param files by name
 */
record Manifest(
    String format,
    String tenantId,
    UUID quoteId,
    String quoteNumber,
    int revision,
    long version,
    String state,
    List<Entry> files) {
  static final String FORMAT = "cpq-evidence-1";
  static final String NAME = "manifest.json";

  /** One file. */
  record Entry(String name, String sha256, int size) {
    static Entry of(String name, byte[] content) {
      return new Entry(name, Hashes.sha256Hex(content), content.length);
    }
  }

  static List<Entry> entries(SortedMap<String, byte[]> files) {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().equals(NAME))
        .map(file -> Entry.of(file.getKey(), file.getValue()))
        .toList();
  }
}
