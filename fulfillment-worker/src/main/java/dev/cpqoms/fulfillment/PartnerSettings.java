package dev.cpqoms.fulfillment;

import dev.cpqoms.blocks.config.Secret;
import dev.cpqoms.blocks.config.Settings;
import dev.cpqoms.fulfillment.partner.Adapter;
import dev.cpqoms.fulfillment.partner.DependencyTable;
import dev.cpqoms.fulfillment.partner.PartnerAddress;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where the partners are and how they are treated.
 *
 * @param checkEvery how often each of them is asked whether it is there
 */
record PartnerSettings(
    Map<Adapter, URI> addresses, Secret apiKey, DependencyTable dependencies, Duration checkEvery) {

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
        DependencyTable.from(settings),
        settings.duration("CPQ_PARTNER_CHECK_EVERY", Duration.ofSeconds(30)));
  }

  PartnerAddress addressOf(Adapter adapter) {
    URI base = Objects.requireNonNull(addresses.get(adapter), adapter.word());
    return new PartnerAddress(base, apiKey, dependencies.of(adapter).limits().timeout());
  }
}
