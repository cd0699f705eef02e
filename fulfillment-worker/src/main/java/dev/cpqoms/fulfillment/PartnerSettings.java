package dev.cpqoms.fulfillment;

import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.PartnerAddress;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the partners are.
 *
 * @param timeout how long a complete answer of a partner may take
 */
record PartnerSettings(Map<Adapter, URI> addresses, Secret apiKey, Duration timeout) {

  PartnerSettings {
    addresses = Map.copyOf(addresses);
  }

  static PartnerSettings from(Settings settings) {
    Map<Adapter, URI> addresses = new EnumMap<>(Adapter.class);
    for (Adapter adapter : Adapter.values()) {
      addresses.put(adapter, settings.uri("CPQ_" + adapter.name() + "_URL"));
    }
    return new PartnerSettings(
        addresses,
        settings.secret("CPQ_PARTNER_API_KEY"),
        settings.duration("CPQ_PARTNER_TIMEOUT", Duration.ofSeconds(2)));
  }

  PartnerAddress addressOf(Adapter adapter) {
    URI base = Objects.requireNonNull(addresses.get(adapter), adapter.word());
    return new PartnerAddress(base, apiKey, timeout);
  }
}
