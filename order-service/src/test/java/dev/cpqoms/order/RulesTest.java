package dev.cpqoms.order;

import static dev.cpqoms.order.AcceptedQuote.anAcceptedQuote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final String RULES = Scene.RULES;

  private final Scene acme = OrderServer.shared().tenant();
  private final Scene globex = OrderServer.shared().tenant();

  @Test
  void aTenantThatHasPublishedNoneUsesThoseOfThePlatform() {
    Reply rules = acme.server().api.get(RULES, acme.viewer()).isOk();

    assertThat(rules.text("version")).isEqualTo("2");
    assertThat(rules.json().at("/perItem/SERVICE/0/taskType").asText())
        .isEqualTo("PROVISION_SERVICE");
    assertThat(rules.json().at("/perOrder/0/hardPoint").asBoolean()).isTrue();
  }

  @Test
  void publishedRulesHoldForTheTenantsNextOrdersOnly() {
    UUID before = acme.submitted(anAcceptedQuote().withService("line-1")).uuid("orderId");
    acme.process(before, "validate", Map.of()).isOk();

    Reply published = acme.publish(services()).isOk();

    assertThat(published.text("version")).isEqualTo("3");
    acme.process(before, "decompose", Map.of()).isOk();
    assertThat(acme.tasks(before, "ACTIVATE_BILLING")).hasSize(1);
    UUID after = acme.started(anAcceptedQuote().withService("line-1")).uuid("orderId");
    assertThat(acme.tasks(after, "ACTIVATE_BILLING")).isEmpty();
    assertThat(acme.tasks(after, "PROVISION_SERVICE")).hasSize(1);
    assertThat(globex.server().api.get(RULES, globex.viewer()).isOk().text("version"))
        .isEqualTo("2");
    assertThat(
            acme.server()
                .view
                .column(acme.tenant(), "SELECT rule_version FROM fulfillment_plan ORDER BY 1"))
        .containsExactly("2", "3");
  }

  @Test
  void anOrderThatTheRulesDoNotCoverGoesToPeopleWithTheReason() {
    acme.publish(services()).isOk();
    UUID order = acme.submitted(anAcceptedQuote().withHardware("line-1")).uuid("orderId");

    Reply validated = acme.process(order, "validate", Map.of()).isOk();

    assertThat(validated.text("state")).isEqualTo("FALLOUT");
    assertThat(acme.openCase().text("code")).isEqualTo("DECOMPOSITION_RULE_MISSING");
    assertThat(acme.openCase().text("detail")).contains("Version 3").contains("line-1");
  }

  @Test
  void everythingThatIsWrongWithRulesIsSaidAtOnceAndNothingIsPublished() {
    Map<String, Object> wrong =
        Map.of(
            "note",
            "does not work",
            "perItem",
            Map.of(
                "SERVICE",
                List.of(
                    step("ACTIVATE_BILLING", List.of("PROVISION_SERVICE"), "RELEASE_INVENTORY"),
                    step("PROVISION_SERVICE", List.of(), null),
                    step("PROVISION_SERVICE", List.of(), null))),
            "perOrder",
            List.of(step("SING_A_SONG", List.of(), null)));

    Reply refused = acme.publish(wrong).isProblem(422, "DECOMPOSITION_RULES_INVALID");

    assertThat(refused.json().path("errors").findValuesAsText("detail"))
        .containsExactly(
            "PROVISION_SERVICE is there twice.",
            "ACTIVATE_BILLING waits for PROVISION_SERVICE, not before it.",
            "ACTIVATE_BILLING cannot be undone by RELEASE_INVENTORY.",
            "Nobody can do SING_A_SONG.");
    assertThat(acme.server().api.get(RULES, acme.viewer()).isOk().text("version")).isEqualTo("2");
  }

  @Test
  void whatBringsSomethingDownBelongsToAChangeAndIsAHardPoint() {
    Map<String, Object> wrong = new HashMap<>(services());
    wrong.put("perOrder", List.of(step("REVERSE_BILLING", List.of(), null)));
    wrong.put(
        "perDisconnection",
        Map.of("SERVICE", List.of(step("DEPROVISION_SERVICE", List.of(), null))));

    Reply refused = acme.publish(wrong).isProblem(422, "DECOMPOSITION_RULES_INVALID");

    assertThat(refused.json().path("errors"))
        .extracting(it -> it.path("pointer").asText() + " " + it.path("detail").asText())
        .containsExactly(
            "/perDisconnection/SERVICE DEPROVISION_SERVICE cannot be taken back: it is a hard point"
                + " of no return.",
            "/perOrder REVERSE_BILLING has nothing to bring down where something is added.",
            "/perOrder REVERSE_BILLING cannot be taken back: it is a hard point of no return.");
  }

  @Test
  void whoHasNotSeenTheRulesInForceIsToldSo() {
    String seen = acme.server().api.get(RULES, acme.catalogAdmin()).isOk().etag();
    acme.publish(services()).isOk();

    acme.server()
        .api
        .post(RULES, acme.catalogAdmin(), seen, services())
        .isProblem(412, "STALE_VERSION");
  }

  @Test
  void onlyACatalogAdminPublishes() {
    String seen = acme.server().api.get(RULES, acme.viewer()).isOk().etag();

    acme.server().api.post(RULES, acme.senior(), seen, services()).isProblem(403, "FORBIDDEN");
  }

  /** Rules that know services only, and bill nobody. */
  static Map<String, Object> services() {
    return Map.of(
        "note",
        "services only",
        "perItem",
        Map.of("SERVICE", List.of(step("PROVISION_SERVICE", List.of(), "DEPROVISION_SERVICE"))),
        "perOrder",
        List.of(step("NOTIFY_CUSTOMER", List.of(), null)));
  }

  /** The same, and hardware as well. */
  static Map<String, Object> servicesAndHardware() {
    return Map.of(
        "note",
        "services and hardware",
        "perItem",
        Map.of(
            "SERVICE",
            List.of(step("PROVISION_SERVICE", List.of(), "DEPROVISION_SERVICE")),
            "PHYSICAL",
            List.of(step("RESERVE_INVENTORY", List.of(), "RELEASE_INVENTORY"))),
        "perOrder",
        List.of(step("NOTIFY_CUSTOMER", List.of(), null)));
  }

  /** Changes that build the new and leave the old as it is. */
  static Map<String, Object> changesWithoutHardPoints() {
    Map<String, Object> rules = new HashMap<>(services());
    rules.put(
        "perModification",
        Map.of("SERVICE", List.of(step("PROVISION_SERVICE", List.of(), "DEPROVISION_SERVICE"))));
    return rules;
  }

  private static Map<String, Object> step(
      String taskType, List<String> after, @Nullable String undoneBy) {
    Map<String, Object> step = new HashMap<>();
    step.put("taskType", taskType);
    step.put("after", after);
    step.put("typicalSeconds", 60);
    step.put("softPoint", false);
    step.put("hardPoint", false);
    if (undoneBy != null) {
      step.put("compensatingType", undoneBy);
    }
    return step;
  }
}
