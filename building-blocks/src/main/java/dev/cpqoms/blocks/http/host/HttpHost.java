package dev.cpqoms.blocks.http.host;

import java.net.URI;

/**
 * A server that is up; closing it refuses new requests, waits for those in flight, and stops it.
 */
public interface HttpHost extends AutoCloseable {
  /** The address that it really listens on. */
  URI uri();

  @Override
  void close();
}
