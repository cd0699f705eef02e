package dev.cpqoms.sandbox.process;

import java.io.IOException;

/**
 * Something that runs as an own process: how it is prepared, started, ended and recognised as
 * ready.
 */
public interface Program {

  String name();

  /** Brings the data folder into a state to start from; harmless when it is already there. */
  default void prepare() throws IOException {}

  Launch launch();

  /** Asks the running process itself; never throws for a process that does not answer yet. */
  boolean isReady();

  /** The signal that ends it in order. */
  default String stopSignal() {
    return "TERM";
  }
}
