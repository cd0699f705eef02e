package dev.cpqoms.quote.approval.http;

import dev.cpqoms.blocks.problem.Refusal;
import java.util.UUID;

/** The delegation that a path names; what is no id at all is as unknown as an unknown id. */
public record DelegationId(UUID value) {

  /** Called by the host with the text of the path. */
  public static DelegationId fromString(String text) {
    try {
      return new DelegationId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw Refusal.notFound("delegation");
    }
  }
}
