package dev.cpqoms.sandbox.process;

/** Turns an interrupted wait into an end: whoever interrupts the sandbox wants it to stop. */
final class Interruptions {

  private Interruptions() {}

  @FunctionalInterface
  interface Blocking<T> {
    T await() throws InterruptedException;
  }

  static <T> T uninterrupted(Blocking<T> wait) {
    try {
      return wait.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", interrupted);
    }
  }
}
