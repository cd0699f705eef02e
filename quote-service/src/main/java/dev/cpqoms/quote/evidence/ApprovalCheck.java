package dev.cpqoms.quote.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cpqoms.blocks.audit.AuditChain;
import dev.cpqoms.blocks.audit.AuditLink;
import dev.cpqoms.blocks.audit.AuditRow;
import dev.cpqoms.blocks.json.Json;
import dev.cpqoms.quote.approval.PolicyView;
import dev.cpqoms.quote.approval.storage.ApprovalPolicies;
import dev.cpqoms.quote.money.MoneyJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Whether audit rows vouch for who approved under which policy: for every policy its publication,
 * for every decision the command, for lent authority the delegation.
 */
final class ApprovalCheck {
  private static final JsonNode STANDARD = MoneyJson.tree(PolicyView.of(ApprovalPolicies.STANDARD));

  private final JsonNode cases;
  private final JsonNode policies;
  private final List<AuditLink> authority;
  private final List<AuditLink> segment;
  private final List<String> findings = new ArrayList<>();

  /**
   * @param authority rows about policies and delegations, each on its own
   * @param segment the chain about the quote
   */
  ApprovalCheck(
      JsonNode cases, JsonNode policies, List<AuditLink> authority, List<AuditLink> segment) {
    this.cases = cases;
    this.policies = policies;
    this.authority = authority;
    this.segment = segment;
  }

  List<String> findings() {
    authority.forEach(link -> findings.addAll(AuditChain.breaks(List.of(link))));
    policies.forEach(this::policy);
    for (JsonNode one : cases) {
      find(
          has(policies, policy -> policy.path("version").equals(one.path("policyVersion"))),
          "policy " + one.path("policyVersion") + " of an approval case is not there");
      one.path("decisions").forEach(this::decision);
    }
    return findings;
  }

  /** Every tenant begins with the standard policy, which nobody has published. */
  private void policy(JsonNode policy) {
    String version = policy.path("version").asText();
    find(
        policy.equals(tree(STANDARD.toString()))
            || said(
                authority,
                row ->
                    row.targetType().equals("APPROVAL_POLICY")
                        && row.targetId().equals(version)
                        && policy.equals(tree(row.afterJson()))),
        "no audit row says that policy " + version + " was published like this");
  }

  private void decision(JsonNode decision) {
    String by = decision.path("decidedBy").asText();
    find(
        said(
            segment,
            row ->
                row.action().equals("decideApproval")
                    && row.actor().equals(by)
                    && row.occurredAt().toString().equals(decision.path("decidedAt").asText())
                    && decision.path("reason").asText().equals(row.reason())),
        "no audit row says that " + by + " decided like this");
    String delegation = decision.path("delegationId").asText("");
    find(
        delegation.isEmpty() || said(authority, row -> lent(row, delegation, decision)),
        "no audit row says that " + by + " was lent the authority");
  }

  private static boolean lent(AuditRow row, String delegation, JsonNode decision) {
    JsonNode given = tree(row.afterJson());
    return row.targetType().equals("APPROVAL_DELEGATION")
        && row.targetId().equals(delegation)
        && given.path("delegator").equals(decision.path("onBehalfOf"))
        && given.path("delegate").equals(decision.path("decidedBy"));
  }

  private static JsonNode tree(@Nullable String json) {
    return Json.tree(Objects.requireNonNullElse(json, "null"));
  }

  private static boolean said(List<AuditLink> links, Predicate<AuditRow> what) {
    return links.stream().flatMap(link -> Stream.ofNullable(link.row())).anyMatch(what);
  }

  private static boolean has(JsonNode list, Predicate<JsonNode> what) {
    return StreamSupport.stream(list.spliterator(), false).anyMatch(what);
  }

  private void find(boolean holds, String otherwise) {
    if (!holds) {
      findings.add(otherwise);
    }
  }
}
