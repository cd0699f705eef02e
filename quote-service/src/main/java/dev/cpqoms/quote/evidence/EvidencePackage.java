package dev.cpqoms.quote.evidence;

import dev.cpqoms.blocks.json.Hashes;
import java.util.SortedMap;

/**
 * Everything that proves a quote, as one file.
 *
 * @param content a zip; the hash over it names exactly this package
 */
@SuppressWarnings("ArrayRecordComponent")
public record EvidencePackage(String quoteNumber, String sha256, byte[] content) {
  static EvidencePackage of(String quoteNumber, SortedMap<String, byte[]> files) {
    byte[] zip = StoredZip.write(files);
    return new EvidencePackage(quoteNumber, Hashes.sha256Hex(zip), zip);
  }
}
