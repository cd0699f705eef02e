package dev.cpqoms.blocks.client;

/** Another service gave no usable answer: nobody knows whether it did what it was asked. */
public final class DependencyUnavailable extends RuntimeException {
  public DependencyUnavailable(String what, Throwable cause) {
    super(what, cause);
  }

  public DependencyUnavailable(String what) {
    super(what);
  }
}
