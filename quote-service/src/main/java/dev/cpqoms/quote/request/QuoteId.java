package dev.cpqoms.quote.request;

import dev.cpqoms.blocks.problem.Refusal;
import java.util.UUID;

/** The quote that a path names; what is no id at all is as unknown as an unknown id. */
public record QuoteId(UUID value) {

  /** Called by the host with the text of the path. */
  public static QuoteId fromString(String text) {
    try {
      return new QuoteId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.notFound("quote");
    }
  }
}
