package dev.cpqoms.sandbox.platform;

/**
 * The sandbox cannot do what was asked; the message says why and what to do, without a stack trace.
 */
public final class SandboxRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SandboxRefusal(String message) {
    super(message);
  }
}
