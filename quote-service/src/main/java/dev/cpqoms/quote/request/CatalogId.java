package dev.cpqoms.quote.request;

import dev.cpqoms.blocks.http.InvalidField;
import dev.cpqoms.blocks.problem.Refusal;

/** The catalog that a path names; what cannot be an id is as unknown as an unknown id. */
public record CatalogId(String value) {

  /** Called by the host with the text of the path. */
  public static CatalogId fromString(String text) {
    try {
      return new CatalogId(Fields.businessId("/catalogId", text));
    } catch (InvalidField noId) {
      throw Refusal.notFound("catalog");
    }
  }
}
