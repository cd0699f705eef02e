package dev.cpqoms.quote.catalog.http;

import dev.cpqoms.blocks.problem.Refusal;

/** The version that a path names; what is no number is as unknown as an unknown version. */
public record CatalogVersionNumber(int value) {

  /** Called by the host with the text of the path. */
  public static CatalogVersionNumber fromString(String text) {
    try {
      return new CatalogVersionNumber(Integer.parseInt(text));
    } catch (NumberFormatException noNumber) {
      throw Refusal.notFound("catalog version");
    }
  }
}
