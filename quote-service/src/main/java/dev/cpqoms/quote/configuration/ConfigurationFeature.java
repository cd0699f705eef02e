package dev.cpqoms.quote.configuration;

import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.configuration.http.ConfigurationChangeResource;
import dev.cpqoms.quote.configuration.http.ConfigurationResource;
import dev.cpqoms.quote.quote.QuoteFeature;
import dev.cpqoms.quote.wiring.Foundation;
import java.util.List;

/** Wires configuration. */
public final class ConfigurationFeature {
  private final ConfiguringQuote configuring;

  public ConfigurationFeature(Foundation foundation, QuoteFeature quotes, CatalogParts catalog) {
    this.configuring =
        new ConfiguringQuote(
            foundation.commands(),
            quotes.quotes(),
            quotes.pinnedCatalog(),
            catalog,
            quotes.journal());
  }

  public List<Object> resources() {
    return List.of(
        new ConfigurationResource(configuring), new ConfigurationChangeResource(configuring));
  }
}
