package dev.cpqoms.quote.configuration;

import dev.cpqoms.quote.catalog.CatalogParts;
import dev.cpqoms.quote.configuration.http.ConfigurationChangeResource;
import dev.cpqoms.quote.configuration.http.ConfigurationResource;
import dev.cpqoms.quote.quote.QuoteFeature;
import java.util.List;

/** Wires configuration. */
public final class ConfigurationFeature {
  private final ConfiguringQuote configuring;

  public ConfigurationFeature(QuoteFeature quotes, CatalogParts catalog) {
    this.configuring = new ConfiguringQuote(quotes.changing(), quotes.pinnedCatalog(), catalog);
  }

  public List<Object> resources() {
    return List.of(
        new ConfigurationResource(configuring), new ConfigurationChangeResource(configuring));
  }
}
