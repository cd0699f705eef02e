package dev.cpqoms.blocks.problem;

import java.util.List;

/**
 * Ends a request that never reached a business decision: unknown target, stale version, malformed
 * input. It rolls the transaction back and is not remembered, so the same command may be sent
 * again. A business "no" is a {@code Decision.No} instead.
 */
public final class Refusal extends RuntimeException {

  private final transient ErrorCode code;
  private final transient List<Problem.Item> errors;

  public Refusal(ErrorCode code, String detail) {
    this(code, detail, List.of());
  }

  public Refusal(ErrorCode code, String detail, List<Problem.Item> errors) {
    // No stack trace: a refusal is an answer to the client, not a fault to be traced.
    super(detail, null, false, false);
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  /** The answer to an unknown id, and to another tenant's id: nobody can tell them apart. */
  public static Refusal notFound(String what) {
    return new Refusal(ProtocolError.NOT_FOUND, "There is no such " + what + ".");
  }

  public static Refusal stale(long expected, long actual) {
    return new Refusal(
        ProtocolError.STALE_VERSION,
        "If-Match names version " + expected + ", the resource is at version " + actual + ".");
  }

  public ErrorCode code() {
    return code;
  }

  public List<Problem.Item> errors() {
    return errors;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
