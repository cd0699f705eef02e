package dev.cpqoms.workflow;

import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.blocks.database.DatabaseSettings;
import dev.cpqoms.fixtures.servers.TestIssuer;
import dev.cpqoms.workflow.order.FakeOrderService;
import java.util.Map;

/** What the environment tells a workflow process of a test. */
final class TestSettings {
  private TestSettings() {}

  /**
   * @param port of its own API; 0 for any
   * @param engine the address of the broker
   */
  static WorkflowSettings of(
      int port,
      String engine,
      WorkflowDatabase database,
      TestIssuer issuer,
      FakeOrderService services)
      throws Exception {
    DatabaseSettings app = database.appSettings();
    return WorkflowSettings.from(
        new Settings(
            Map.ofEntries(
                Map.entry("CPQ_HTTP_PORT", Integer.toString(port)),
                Map.entry("CPQ_TOKEN_ISSUER", issuer.issuer()),
                Map.entry("CPQ_TOKEN_AUDIENCE", issuer.audience()),
                Map.entry("CPQ_TOKEN_JWKS_URL", issuer.jwksUrl().toString()),
                Map.entry("CPQ_DB_URL", app.url()),
                Map.entry("CPQ_DB_USER", app.user()),
                Map.entry("CPQ_DB_PASSWORD", app.password()),
                Map.entry("CPQ_DB_POOL_SIZE", "6"),
                Map.entry("CPQ_START_SEEN_WITHIN", "PT2S"),
                Map.entry("CPQ_KAFKA_BOOTSTRAP", TestTopics.ensured().bootstrap()),
                Map.entry("CPQ_ZEEBE_ADDRESS", engine),
                Map.entry("CPQ_QUOTE_SERVICE_URL", services.uri().toString()),
                Map.entry("CPQ_ORDER_SERVICE_URL", services.uri().toString()),
                Map.entry(
                    "CPQ_SERVICE_TOKEN_FILE", issuer.serviceTokenFile("workflow").toString()))));
  }
}
