package dev.cpqoms.quote.evidence;

import dev.cpqoms.blocks.json.Hashes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Verifies an evidence package on any machine, without a network and without the platform: {@code
 * verify-evidence <file>} ends with 0 when the package is whole and agrees with itself, with 1 when
 * not, and with 2 when it cannot be read.
 */
public final class VerifyEvidence {
  private VerifyEvidence() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out));
  }

  static int run(String[] args, PrintStream out) {
    if (args.length != 1) {
      out.println("usage: verify-evidence <file>");
      return 2;
    }
    try {
      byte[] content = Files.readAllBytes(Path.of(args[0]));
      List<String> findings = EvidenceCheck.findings(content);
      findings.forEach(finding -> out.println("WRONG  " + finding));
      out.println(
          (findings.isEmpty() ? "verified " : "NOT verified ")
              + args[0]
              + ", sha256 "
              + Hashes.sha256Hex(content));
      return findings.isEmpty() ? 0 : 1;
    } catch (IOException unreadable) {
      out.println("cannot read " + args[0] + ": " + unreadable.getMessage());
      return 2;
    }
  }
}
