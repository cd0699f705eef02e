package dev.cpqoms.quote.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.audit.AuditChain;
import dev.cpqoms.blocks.audit.AuditLink;
import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.quote.money.MoneyJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Whether a package is whole and agrees with itself. Needs nothing but its bytes. */
final class EvidenceCheck {
  private static final TypeReference<List<AuditLink>> LINKS = new TypeReference<>() {};
  private final SortedMap<String, byte[]> files;
  private final List<String> findings = new ArrayList<>();

  private EvidenceCheck(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /** What is wrong with the package, in words; empty when nothing is. */
  static List<String> findings(byte[] zip) {
    try {
      EvidenceCheck check = new EvidenceCheck(StoredZip.read(zip));
      check.manifest();
      check.revisions();
      check.acceptance();
      check.audit();
      check.findings.addAll(
          new ApprovalCheck(
                  check.json("approval/cases.json"),
                  check.json("approval/policies.json"),
                  check.links("approval/authority.json"),
                  check.links("audit.json"))
              .findings());
      return check.findings;
    } catch (IllegalArgumentException | UncheckedIOException unreadable) {
      return List.of(String.valueOf(unreadable.getMessage()));
    }
  }

  private void manifest() {
    JsonNode manifest = json(Manifest.NAME);
    find(manifest.path("format").asText().equals(Manifest.FORMAT), "the format is not known");
    find(
        MoneyJson.tree(Manifest.entries(files)).equals(manifest.path("files")),
        "the files are not the ones of the manifest");
    find(
        json("quote.json").path("quoteId").equals(manifest.path("quoteId")),
        "the quote is not the one of the manifest");
  }

  /** Price and document of each revision are the ones that its hashes name. */
  private void revisions() {
    for (String name : files.keySet()) {
      if (!name.endsWith("/revision.json")) {
        continue;
      }
      String folder = name.substring(0, name.lastIndexOf('/') + 1);
      JsonNode revision = json(name);
      agree(revision.path("priceHash"), folder + "price.json");
      agree(revision.path("document").path("hash"), folder + "document.pdf");
    }
  }

  /** What was accepted is what was shown in that revision. */
  private void acceptance() {
    JsonNode accepted = json("quote.json").path("acceptance");
    if (accepted.isMissingNode()) {
      find(!files.containsKey("acceptance.json"), "nobody accepted, but there is an acceptance");
      return;
    }
    JsonNode acceptance = json("acceptance.json");
    find(
        acceptance.path("documentHash").equals(accepted.path("documentHash")),
        "the acceptance is not the one of the quote");
    agree(
        acceptance.path("documentHash"),
        "revisions/%06d/document.pdf".formatted(accepted.path("revision").asInt()));
  }

  private void audit() {
    List<AuditLink> segment = links("audit.json");
    findings.addAll(AuditChain.breaks(segment));
    String quoteId = json(Manifest.NAME).path("quoteId").asText();
    find(
        segment.stream()
            .map(AuditLink::row)
            .anyMatch(row -> row != null && row.targetId().equals(quoteId)),
        "the audit chain says nothing about the quote");
  }

  private void agree(JsonNode hash, String file) {
    byte[] content = files.get(file);
    String actual = content == null ? "" : Hashes.sha256Hex(content);
    find(actual.equals(hash.asText("")), file + " is not what its hash says");
  }

  private List<AuditLink> links(String name) {
    return MoneyJson.read(json(name).toString(), LINKS);
  }

  private JsonNode json(String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return Json.tree(new String(content, StandardCharsets.UTF_8));
  }

  private void find(boolean holds, String otherwise) {
    if (!holds) {
      findings.add(otherwise);
    }
  }
}
