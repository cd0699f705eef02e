package dev.cpqoms.quote.request;

import dev.cpqoms.blocks.problem.Refusal;

/** The revision that a path names; what is no number is as unknown as an unknown revision. */
public record RevisionNumber(int value) {

  /** Called by the host with the text of the path. */
  public static RevisionNumber fromString(String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.notFound("revision");
    }
    return new RevisionNumber(Integer.parseInt(text));
  }
}
