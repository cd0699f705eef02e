package dev.cpqoms.fulfillment;

import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.AdapterPolicy;
import dev.cpqoms.fulfillment.partner.GuardedPartner;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Wires every external system behind its guard. */
record Partners(HttpClient client, Map<Adapter, GuardedPartner> byAdapter)
    implements AutoCloseable {

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);

  Partners {
    byAdapter = Map.copyOf(byAdapter);
  }

  static Partners of(PartnerSettings settings, MeterRegistry meters) {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    Map<Adapter, GuardedPartner> partners = new EnumMap<>(Adapter.class);
    for (AdapterPolicy policy : settings.dependencies().rows()) {
      Adapter adapter = policy.adapter();
      partners.put(
          adapter, new GuardedPartner(policy, settings.addressOf(adapter), client, meters));
    }
    return new Partners(client, partners);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
