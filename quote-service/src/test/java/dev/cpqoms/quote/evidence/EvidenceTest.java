package dev.cpqoms.quote.evidence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cpqoms.blocks.json.Hashes;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.quote.Client;
import dev.cpqoms.quote.Desk;
import dev.cpqoms.quote.RunningQuoteService;
import dev.cpqoms.quote.money.MoneyJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
  private final Desk desk = Desk.open();
  private final Client auditor = desk.person("otto", "AUDITOR");

  @TempDir Path folder;

  @Test
  void thePackageHoldsEverythingAboutADisputedQuoteAndVerifies() throws IOException {
    Desk.Standing accepted = disputed();

    Client.Reply reply = auditor.get(accepted.path("evidence")).expect(200);
    SortedMap<String, byte[]> files = StoredZip.read(reply.bytes());

    assertThat(files.keySet())
        .containsExactly(
            "acceptance.json",
            "approval/authority.json",
            "approval/cases.json",
            "approval/policies.json",
            "audit.json",
            "customer.json",
            "manifest.json",
            "quote.json",
            "revisions/000001/price.json",
            "revisions/000001/revision.json",
            "revisions/000002/document.pdf",
            "revisions/000002/price.json",
            "revisions/000002/revision.json",
            "timeline.json");
    assertThat(EvidenceCheck.findings(reply.bytes())).isEmpty();
    assertThat(reply.etag()).isEqualTo("\"" + Hashes.sha256Hex(reply.bytes()) + "\"");
    assertThat(json(files, "acceptance.json").path("ip").asText()).isEqualTo("192.0.2.17");
    assertThat(json(files, "approval/cases.json").at("/0/decisions/0/decidedBy").asText())
        .isEqualTo("adam");
    assertThat(json(files, "approval/policies.json").at("/0/version").asInt()).isEqualTo(1);
    assertThat(json(files, "revisions/000001/revision.json").path("superseded").asBoolean())
        .isTrue();
    assertThat(json(files, "audit.json"))
        .extracting(link -> link.at("/row/action").asText())
        .contains("createQuote", "reviseQuote", "decideApproval", "acceptQuote");
    assertThat(json(files, "audit.json")).anyMatch(link -> !link.has("row"));
    auditor.getUnless(accepted.path("evidence"), reply.etag()).expect(304);
    assertThat(auditor.get(accepted.path("evidence")).bytes()).isEqualTo(reply.bytes());
  }

  @Test
  void anyToolOpensThePackage() throws IOException {
    byte[] content = auditor.get(desk.anAcceptedQuote().path("evidence")).expect(200).bytes();

    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      int files = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(zip.readAllBytes()).isEqualTo(StoredZip.read(content).get(entry.getName()));
        files++;
      }
      assertThat(files).isEqualTo(StoredZip.read(content).size());
    }
  }

  @Test
  void noByteCanBeChangedWithoutBeingFound() {
    byte[] content = auditor.get(desk.anAcceptedQuote().path("evidence")).expect(200).bytes();
    for (int at = 0; at < content.length; at += at < 600 || at > content.length - 1800 ? 1 : 97) {
      byte[] tampered = content.clone();
      tampered[at] ^= 1;
      assertThat(EvidenceCheck.findings(tampered)).as("byte " + at).isNotEmpty();
    }
    assertThat(EvidenceCheck.findings(Arrays.copyOf(content, content.length - 1))).isNotEmpty();
    assertThat(EvidenceCheck.findings(Arrays.copyOf(content, content.length + 1))).isNotEmpty();
    assertThat(EvidenceCheck.findings(new byte[0])).isNotEmpty();
  }

  @Test
  void whoPacksAgainWhatTheyHaveChangedIsFoundByTheHashesInside() {
    byte[] content = auditor.get(desk.anAcceptedQuote().path("evidence")).expect(200).bytes();

    assertThat(repacked(content, "audit.json", "\"actor\":\"sally\"", "\"actor\":\"sandy\""))
        .anySatisfy(finding -> assertThat(finding).contains("was changed"));
    assertThat(repacked(content, "revisions/000001/price.json", "179.00", "178.00"))
        .contains("revisions/000001/price.json is not what its hash says");
    assertThat(repacked(content, "revisions/000001/document.pdf", "%PDF-1", "%PDF-2"))
        .contains("revisions/000001/document.pdf is not what its hash says");
    assertThat(repacked(content, "acceptance.json", "\"documentHash\":\"", "\"documentHash\":\"f"))
        .isNotEmpty();
  }

  @Test
  void whoApprovedUnderWhichPolicyIsVouchedForByAuditRowsToo() {
    Desk.Standing approved = approvedByADelegateUnderAPublishedPolicy();

    byte[] content = auditor.get(approved.path("evidence")).expect(200).bytes();
    SortedMap<String, byte[]> files = StoredZip.read(content);

    assertThat(EvidenceCheck.findings(content)).isEmpty();
    assertThat(json(files, "approval/policies.json").findValuesAsText("createdBy"))
        .containsExactly("cleo");
    assertThat(json(files, "approval/authority.json"))
        .extracting(link -> link.at("/row/actor").asText() + " " + link.at("/row/action").asText())
        .containsExactly("cleo publishApprovalPolicy", "beth delegateApproval");
    assertThat(
            repacked(
                content, "approval/policies.json", "\"threshold\":\"5\"", "\"threshold\":\"50\""))
        .contains("no audit row says that policy 2 was published like this");
    assertThat(
            repacked(
                content, "approval/cases.json", "\"decidedBy\":\"adam\"", "\"decidedBy\":\"anna\""))
        .contains("no audit row says that anna decided like this");
    assertThat(
            repacked(
                content,
                "approval/cases.json",
                "\"onBehalfOf\":\"beth\"",
                "\"onBehalfOf\":\"cleo\""))
        .contains("no audit row says that adam was lent the authority");
    assertThat(
            repacked(content, "approval/cases.json", "\"policyVersion\":2", "\"policyVersion\":1"))
        .contains("policy 1 of an approval case is not there");
    assertThat(
            repacked(
                content, "approval/authority.json", "\"actor\":\"cleo\"", "\"actor\":\"carl\""))
        .anySatisfy(finding -> assertThat(finding).contains("was changed"));
  }

  @Test
  void theStandardPolicyWhichNobodyHasPublishedIsKnownToTheVerifier() {
    byte[] content = auditor.get(disputed().path("evidence")).expect(200).bytes();

    assertThat(json(StoredZip.read(content), "approval/authority.json")).isEmpty();
    assertThat(EvidenceCheck.findings(content)).isEmpty();
    assertThat(repacked(content, "approval/policies.json", "\"level\":1", "\"level\":3"))
        .contains("no audit row says that policy 1 was published like this");
  }

  @Test
  void theVerifierEndsWithItsVerdict() throws IOException {
    byte[] content = auditor.get(desk.anAcceptedQuote().path("evidence")).expect(200).bytes();
    Path sound = Files.write(folder.resolve("sound.zip"), content);
    content[content.length / 2] ^= 1;
    Path tampered = Files.write(folder.resolve("tampered.zip"), content);

    assertThat(verify(sound.toString())).startsWith("0 verified ");
    assertThat(verify(tampered.toString())).startsWith("1 WRONG ");
    assertThat(verify(folder.resolve("nothing.zip").toString())).startsWith("2 cannot read ");
    assertThat(verify()).startsWith("2 usage");
  }

  @Test
  void evidenceIsForAuditorsOfTheTenant() {
    Desk.Standing quote = desk.aDraft();

    desk.sales().get(quote.path("evidence")).expect(403);
    Desk.open().person("otto", "AUDITOR").get(quote.path("evidence")).expect(404);
    assertThat(EvidenceCheck.findings(auditor.get(quote.path("evidence")).expect(200).bytes()))
        .isEmpty();
  }

  /** Two revisions, an approval, another quote's rows in between, and an acceptance. */
  private Desk.Standing disputed() {
    Desk.Standing first = desk.aPricedQuote("5");
    desk.aDraft();
    Desk.Standing second = desk.then(first, "revise", Map.of("reason", "wants a discount"));
    Desk.Standing configured = desk.then(second, "configure", Desk.internetAndSdWan("20"));
    Desk.Standing priced = desk.then(configured, "price", Map.of());
    Desk.Standing pending = desk.then(desk.then(priced, "validate", Map.of()), "submit", Map.of());
    Client.Reply approved =
        desk.approver("adam", 1)
            .post(
                pending.path("approval-decisions"),
                Map.of("revision", 2, "decision", "APPROVE", "reason", "fine with me"),
                pending.etag())
            .expect(200);
    Desk.Standing offered =
        desk.then(new Desk.Standing(approved.json(), approved.etag()), "document", Map.of());
    return desk.then(offered, "accept", Desk.acceptance(offered));
  }

  /** Beth lends adam, who has level 1, her level 2 under a policy that cleo has published. */
  private Desk.Standing approvedByADelegateUnderAPublishedPolicy() {
    desk.approver("cleo", 3)
        .post(
            "/v1/approval-policies",
            Map.of(
                "reason",
                "stricter from now on",
                "standardTerms",
                Map.of("paymentDays", 30, "contractMonths", 12),
                "rules",
                List.of(
                    Map.of(
                        "ruleId",
                        "discount",
                        "measure",
                        "MAX_DISCOUNT_PERCENT",
                        "threshold",
                        "5",
                        "level",
                        2))),
            "\"1\"")
        .expect(201);
    Desk.Standing pending = desk.aSubmittedQuote("20");
    desk.approver("beth", 2)
        .post(
            "/v1/approval-delegations",
            Map.of(
                "delegate",
                "adam",
                "until",
                RunningQuoteService.shared().clock().instant().plusSeconds(3600).toString(),
                "reason",
                "on leave"))
        .expect(201);
    Client.Reply approved =
        desk.approver("adam", 1)
            .post(
                pending.path("approval-decisions"),
                Map.of("revision", 1, "decision", "APPROVE", "reason", "fine with me"),
                pending.etag())
            .expect(200);
    return new Desk.Standing(approved.json(), approved.etag());
  }

  /** The findings after somebody has changed a file and made a sound package of it again. */
  private static List<String> repacked(byte[] content, String name, String old, String young) {
    SortedMap<String, byte[]> files = StoredZip.read(content);
    String text = new String(requireNonNull(files.get(name)), StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old);
    files.put(
        name, text.replaceFirst(Pattern.quote(old), young).getBytes(StandardCharsets.ISO_8859_1));
    ObjectNode manifest = (ObjectNode) json(files, Manifest.NAME);
    manifest.set("files", MoneyJson.tree(Manifest.entries(files)));
    files.put(Manifest.NAME, Json.canonical(manifest));
    return EvidenceCheck.findings(StoredZip.write(files));
  }

  private static JsonNode json(SortedMap<String, byte[]> files, String name) {
    return Json.tree(new String(requireNonNull(files.get(name)), StandardCharsets.UTF_8));
  }

  private static String verify(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code = VerifyEvidence.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    return code + " " + said.toString(StandardCharsets.UTF_8);
  }
}
