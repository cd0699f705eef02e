package dev.cpqoms.blocks.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What another service answered.
 *
 * @param etagVersion the version in the ETag, null when there is none
 * @param body the JSON, a missing node when there was none
 */
public record Reply(int status, @Nullable Long etagVersion, JsonNode body) {
  public boolean ok() {
    return status / 100 == 2;
  }

  /** The registered code of a problem document, or an empty text. */
  public String code() {
    return ok() ? "" : body.path("code").asText("");
  }

  /** The version of something that must have one. */
  public long version() {
    if (etagVersion == null) {
      throw new DependencyUnavailable("The answer has no ETag");
    }
    return etagVersion;
  }
}
