package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.problem.Refusal;

/** The policy that a path names; what is no number is as unknown as an unknown policy. */
public record PolicyVersion(int value) {

  /** Called by the host with the text of the path. */
  public static PolicyVersion fromString(String text) {
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw Refusal.notFound("approval policy");
    }
    return new PolicyVersion(Integer.parseInt(text));
  }
}
