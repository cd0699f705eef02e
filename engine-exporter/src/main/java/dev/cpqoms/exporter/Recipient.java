package dev.cpqoms.exporter;

import java.util.concurrent.CompletableFuture;

/** Who takes the facts. */
interface Recipient extends AutoCloseable {

  /**
   * Completes when the facts are kept durably; completes exceptionally when that is not certain, in
   * which case they are sent again.
   */
  CompletableFuture<Void> take(String body);

  @Override
  void close();
}
