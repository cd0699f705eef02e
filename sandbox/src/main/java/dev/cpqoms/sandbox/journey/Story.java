package dev.cpqoms.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What one tenant sells, to whom, and what that customer wants; told in resources of this package.
 */
public record Story(String tenant, JsonNode customer, JsonNode catalog, JsonNode configuration) {

  public static final String CATALOG = "main";

  public static final List<String> TENANTS = List.of("acme", "globex");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public static Story of(String tenant) {
    return new Story(
        tenant,
        read(tenant + "/customer.json"),
        read(tenant + "/catalog.json"),
        read(tenant + "/configuration.json"));
  }

  public String customerId() {
    return customer.path("customerId").asText();
  }

  public String currency() {
    return catalog.path("priceLists").path(0).path("currency").asText();
  }

  private static JsonNode read(String resource) {
    try (InputStream stream = Story.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException("No story is told in " + resource);
      }
      return MAPPER.readTree(stream);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
