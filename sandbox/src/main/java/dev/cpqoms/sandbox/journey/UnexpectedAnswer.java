package dev.cpqoms.sandbox.journey;

/** The platform did not do what the journey needs; the message carries what it said. */
public final class UnexpectedAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnexpectedAnswer(String request, ApiAnswer answer) {
    super(request + " answered " + answer.status() + ": " + answer.body());
  }

  public UnexpectedAnswer(String message, Throwable cause) {
    super(message, cause);
  }

  public UnexpectedAnswer(String message) {
    super(message);
  }
}
