package dev.cpqoms.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes a story's catalog and customer; telling it twice changes nothing. */
public final class Stage {

  private final ApiClient quoteService;
  private final People people;

  public Stage(ApiClient quoteService, People people) {
    this.quoteService = quoteService;
    this.people = people;
  }

  /** The version of the catalog that is active now. */
  public long set(Story story) {
    require("customer", command("/v1/customers", story.customer(), null));
    String catalog = "/v1/catalogs/" + Story.CATALOG;
    ApiAnswer active = quoteService.get(catalog, people.catalogToken());
    if (active.isSuccess() && sameContent(active.body(), story.catalog())) {
      return active.body().path("version").asLong();
    }
    String replaced = active.isSuccess() ? active.etag().orElse(null) : null;
    ApiAnswer published = command(catalog + "/publications", story.catalog(), replaced);
    require("catalog", published);
    return published.body().path("version").asLong();
  }

  /** Whether everything the story says is in the active version already. */
  private static boolean sameContent(JsonNode active, JsonNode wanted) {
    return wanted.properties().stream()
        .allMatch(part -> contains(active.path(part.getKey()), part.getValue()));
  }

  private static boolean contains(JsonNode actual, JsonNode wanted) {
    if (wanted.isObject()) {
      return wanted.properties().stream()
          .allMatch(field -> contains(actual.path(field.getKey()), field.getValue()));
    }
    if (wanted.isArray()) {
      boolean same = wanted.size() == actual.size();
      for (int i = 0; same && i < wanted.size(); i++) {
        same = contains(actual.path(i), wanted.path(i));
      }
      return same;
    }
    return actual.asText().equals(wanted.asText());
  }

  /** The key says what is published on top of what, so that a repeat is a replay. */
  private ApiAnswer command(String path, JsonNode body, @Nullable String ifMatch) {
    String what = path + "\n" + ifMatch + "\n" + body;
    String key = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    return quoteService.command(path, people.catalogToken(), key, ifMatch, body);
  }

  private static void require(String what, ApiAnswer answer) {
    if (!answer.isSuccess() && !answer.code().equals("CUSTOMER_EXISTS")) {
      throw new UnexpectedAnswer("Publishing the " + what, answer);
    }
  }
}
