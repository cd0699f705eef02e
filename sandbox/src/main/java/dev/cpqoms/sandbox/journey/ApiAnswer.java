package dev.cpqoms.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What an API said. The body is missing (an empty object) when it was not JSON. */
public record ApiAnswer(int status, Optional<String> etag, JsonNode body, boolean replayed) {

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  /** The registered code of a problem, or an empty text. */
  public String code() {
    return body.path("code").asText("");
  }
}
