package dev.cpqoms.fulfillment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cpqoms.blocks.config.ConfigurationException;
import dev.cpqoms.blocks.config.Settings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoldingTimesTest {

  @Test
  void aTimeoutThatTheJobCannotHoldStopsTheStart() {
    assertThatThrownBy(() -> read(Map.of("CPQ_INVENTORY_TIMEOUT", "PT40S")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("CPQ_INVENTORY_TIMEOUT of PT40S is too long")
        .hasMessageContaining("CPQ_JOB_TIMEOUT of PT30S");
  }

  @Test
  void aTimeoutThatTheLeaseOfADeliveryCannotHoldStopsTheStart() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "CPQ_PARTNER_TIMEOUT", "PT29S",
                        "CPQ_JOB_TIMEOUT", "PT2M")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("CPQ_BILLING_TIMEOUT of PT29S is too long")
        .hasMessageContaining("CPQ_DELIVERY_LEASE of PT30S");
  }

  @Test
  void aLongTimeoutIsAllowedWhereJobAndLeaseAreLongEnough() {
    assertThatCode(
            () ->
                read(
                    Map.of(
                        "CPQ_PARTNER_TIMEOUT", "PT40S",
                        "CPQ_JOB_TIMEOUT", "PT2M",
                        "CPQ_DELIVERY_LEASE", "PT2M")))
        .doesNotThrowAnyException();
  }

  @Test
  void thePresetIsHeld() {
    assertThatCode(() -> read(Map.of())).doesNotThrowAnyException();
  }

  private static void read(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("CPQ_TOKEN_ISSUER", "https://issuer.example");
    environment.put("CPQ_TOKEN_AUDIENCE", "cpq");
    environment.put("CPQ_TOKEN_JWKS_URL", "https://issuer.example/jwks");
    environment.put("CPQ_ORDER_SERVICE_URL", "http://127.0.0.1:8082");
    environment.put("CPQ_CALLBACK_URL", "http://127.0.0.1:8082");
    environment.put("CPQ_SERVICE_TOKEN_FILE", "/run/token");
    environment.put("CPQ_PARTNER_API_KEY", "key");
    for (String partner : new String[] {"INVENTORY", "PROVISIONING", "BILLING", "NOTIFICATION"}) {
      environment.put("CPQ_" + partner + "_URL", "http://127.0.0.1:8090");
    }
    Settings settings = new Settings(environment);
    WorkerSettings.from(settings);
    settings.done();
  }
}
