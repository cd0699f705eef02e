package dev.cpqoms.blocks.decision;

import dev.cpqoms.blocks.problem.ErrorCode;
import dev.cpqoms.blocks.problem.Problem;
import java.util.List;

/**
 * A business "no".
 *
 * @param code the registered code
 * @param detail what stands in the way this time, for a person
 * @param errors the single reasons, empty when the detail says it all
 */
public record Rejection(ErrorCode code, String detail, List<Problem.Item> errors) {

  public Rejection {
    errors = List.copyOf(errors);
  }

  public static Rejection of(ErrorCode code, String detail) {
    return new Rejection(code, detail, List.of());
  }
}
